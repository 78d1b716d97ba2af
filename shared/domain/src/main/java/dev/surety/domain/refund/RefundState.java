package dev.surety.domain.refund;

import java.util.List;

/** Where a refund request stands. */
public enum RefundState {
  REQUESTED("answer", "withdraw"),
  /** The provider agreed, and it was paid. */
  ACCEPTED,
  DECLINED,
  /** The provider did not answer in time, and it was paid. */
  LAPSED,
  /** The client took it back. */
  WITHDRAWN,
  /** A dispute took its place. */
  SUPERSEDED;

  private final List<String> allowedActions;

  RefundState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }
}
