package dev.surety.domain.milestone;

import java.util.List;

/** Where a milestone stands (DOMAIN section 5), and what can be done to it there. */
public enum MilestoneState {
  PLANNED("fund"),
  FUNDED("submit", "request-refund", "dispute"),
  SUBMITTED("approve", "request-changes", "withdraw-submission", "dispute"),
  CHANGES_REQUESTED("submit", "request-refund", "dispute"),
  APPROVED("release", "request-refund", "dispute"),
  PARTIALLY_RELEASED("release", "request-refund", "dispute"),
  /** All that is held is frozen until the dispute ends. */
  DISPUTED("settle", "resolve", "cancel-dispute"),
  /** Everything was paid. */
  RELEASED,
  /** Everything was given back. */
  REFUNDED,
  /** A part was paid, the rest given back. */
  CLOSED_PARTIAL,
  /** Taken out of the terms before any money was put in. */
  CANCELLED;

  private final List<String> allowedActions;

  MilestoneState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }

  /** Nothing more happens to its work or its money. */
  public boolean over() {
    return allowedActions.isEmpty();
  }
}
