package dev.surety.verify.simulation.model;

import java.util.HashMap;
import java.util.Map;

/** What a contract's provider owes in service credits. */
public final class CreditsModel {
  /** 15 % of 100,000: what the sample terms agree on. */
  private static final long CAP = 15_000;

  private static final int MOST = 400;

  private final Map<String, Long> granted = new HashMap<>();
  private int number;
  private long outstanding;

  public long outstanding() {
    return outstanding;
  }

  public boolean full() {
    return number == MOST;
  }

  public boolean withinCap(String period, long amount) {
    return amount <= CAP - granted.getOrDefault(period, 0L);
  }

  public void grant(String period, long amount) {
    granted.merge(period, amount, Math::addExact);
    outstanding += amount;
    number++;
  }

  public void apply(long amount) {
    outstanding -= amount;
  }
}
