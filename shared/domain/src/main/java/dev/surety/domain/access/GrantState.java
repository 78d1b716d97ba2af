package dev.surety.domain.access;

import java.util.List;

/** Where a grant of access stands. */
public enum GrantState {
  GRANTED("acknowledge", "revoke"),
  /** The other side says that it has it. */
  ACKNOWLEDGED("revoke"),
  /** Taken away by the side that granted it, or given back by the other. */
  REVOKED,
  /** Its time is over. */
  EXPIRED;

  private final List<String> allowedActions;

  GrantState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }
}
