package dev.surety.domain.rail;

import java.util.List;

/** Where a payment order stands with its rail. */
public enum OrderState {
  PENDING("confirm", "fail"),
  SETTLED("return"),
  /** It never moved outside; what had left the balance is back. */
  FAILED,
  /** It was settled, came back, and is in the balance again. */
  RETURNED;

  private final List<String> allowedActions;

  OrderState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }
}
