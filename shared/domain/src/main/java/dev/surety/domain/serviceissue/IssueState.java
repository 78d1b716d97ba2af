package dev.surety.domain.serviceissue;

import java.util.List;

/** Where a service issue stands. */
public enum IssueState {
  RAISED("respond", "plan", "close"),
  /** The other side said something to it. */
  RESPONDED("respond", "plan", "close"),
  /** The other side said what it will do about it, and by when. */
  PLANNED("respond", "fulfil", "close"),
  /** The other side shows that it did it. */
  FULFILLED("respond", "close"),
  /** The side that raised it is done with it. */
  CLOSED;

  private final List<String> allowedActions;

  IssueState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }

  boolean allows(String action) {
    return allowedActions.contains(action);
  }
}
