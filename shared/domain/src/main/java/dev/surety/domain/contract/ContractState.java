package dev.surety.domain.contract;

import java.util.List;

/** Where a contract stands (DOMAIN section 2), and what can be done to it there. */
public enum ContractState {
  DRAFT("edit", "propose", "withdraw"),
  PROPOSED("sign", "decline", "withdraw"),
  SIGNED("activate", "fund", "obligations"),
  ACTIVE("tickets", "fund", "submit", "obligations", "amend", "suspend", "terminate", "complete"),
  /** Clocks stand still, and keep what was left. */
  SUSPENDED("resume", "events", "fund", "obligations", "amend", "terminate"),
  /** Notice was given: the service goes on while it is handed back. */
  TERMINATING("tickets", "fund", "submit", "obligations", "amend", "complete"),
  TERMINATED,
  COMPLETED,
  WITHDRAWN,
  DECLINED,
  /** Nobody signed in time. */
  EXPIRED;

  private final List<String> allowedActions;

  ContractState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }
}
