package dev.surety.domain.dispute;

import java.util.List;

/** Where a dispute stands. */
public enum DisputeState {
  OPEN("offer-settlement", "accept-settlement", "resolve", "cancel"),
  /** An arbiter divided the money. */
  RESOLVED,
  /** Both sides agreed how to divide it. */
  SETTLED,
  /** Nobody decided in time, and the contract's default did. */
  DEFAULTED,
  /** The side that opened it called it off. */
  CANCELLED;

  private final List<String> allowedActions;

  DisputeState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }
}
