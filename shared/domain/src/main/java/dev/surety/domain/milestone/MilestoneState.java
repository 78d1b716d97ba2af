package dev.surety.domain.milestone;

import java.util.List;

/** Where a milestone stands (DOMAIN section 5), and what can be done to it there. */
public enum MilestoneState {
  PLANNED("fund"),
  FUNDED("submit"),
  SUBMITTED("approve", "request-changes", "withdraw-submission"),
  CHANGES_REQUESTED("submit"),
  APPROVED("release"),
  PARTIALLY_RELEASED("release"),
  RELEASED;

  private final List<String> allowedActions;

  MilestoneState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }
}
