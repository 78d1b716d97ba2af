package dev.surety.domain.obligation;

import java.util.List;

/** Where an obligation stands, and what can be done to it there. */
public enum ObligationState {
  OPEN("evidence", "waive"),
  /** Shown by its owner; the other side has not said yes or no. */
  EVIDENCED("evidence", "confirm", "reject", "waive"),
  CONFIRMED,
  WAIVED,
  /** The contract ended before it was met. */
  LAPSED;

  private final List<String> allowedActions;

  ObligationState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }

  public boolean settled() {
    return allowedActions.isEmpty();
  }

  /** Whether it is settled as it was agreed, or let go by who could insist on it. */
  public boolean met() {
    return this == CONFIRMED || this == WAIVED;
  }
}
