package dev.surety.verify.simulation.model;

import java.time.Instant;

/** Held money that the client asked for. */
public final class RefundModel {
  private final String id;
  private final long amount;
  private final Instant answerBy;

  /** REQUESTED, ACCEPTED, DECLINED, LAPSED, WITHDRAWN or SUPERSEDED. */
  public String state = "REQUESTED";

  public RefundModel(String id, long amount, Instant answerBy) {
    this.id = id;
    this.amount = amount;
    this.answerBy = answerBy;
  }

  public String id() {
    return id;
  }

  public long amount() {
    return amount;
  }

  /** Whether the provider can still answer: silence is an answer from the next instant on. */
  public boolean open(Instant now) {
    return state.equals("REQUESTED") && !now.isAfter(answerBy);
  }

  boolean lapsedBy(Instant now) {
    return state.equals("REQUESTED") && now.isAfter(answerBy);
  }
}
