package dev.surety.verify.simulation.model;

import java.util.LinkedHashSet;
import java.util.Set;

/** One milestone as the law has it. */
public final class MilestoneModel {
  private final String id;
  private final long amount;

  /** Where it stands (DOMAIN section 5). */
  public String state = "PLANNED";

  /** The newest revision, 0 before the first. */
  public int revision;

  /** Who approved that revision. */
  public final Set<String> approvedBy = new LinkedHashSet<>();

  public long funded;
  public long released;
  public long refunded;
  public long frozen;

  /** How often its money moved. */
  public long slot;

  /** As the last answer or the table told it; what it counts is not the law's concern. */
  public long version = 1;

  MilestoneModel(String id, long amount) {
    this.id = id;
    this.amount = amount;
  }

  public String id() {
    return id;
  }

  public long amount() {
    return amount;
  }

  /** What is in its escrow. */
  public long held() {
    return funded - released - refunded - frozen;
  }

  /** Whether anything can still come of it. */
  public boolean open() {
    return !is("RELEASED") && revision < 10;
  }

  public boolean is(String... states) {
    return Set.of(states).contains(state);
  }
}
