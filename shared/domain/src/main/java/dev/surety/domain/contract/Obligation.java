package dev.surety.domain.contract;

import dev.surety.domain.terms.ObligationPlan;
import org.jspecify.annotations.Nullable;

/**
 * How far an obligation has come.
 *
 * @param evidence what its owner shows for it
 * @param note why it was waived, if it was
 */
public record Obligation(
    ObligationPlan plan, State state, @Nullable String evidence, @Nullable String note) {

  /** Owed, shown, agreed to, or let go. */
  public enum State {
    OPEN,
    EVIDENCED,
    CONFIRMED,
    WAIVED
  }

  static Obligation owed(ObligationPlan plan) {
    return new Obligation(plan, State.OPEN, null, null);
  }

  boolean blocksActivation() {
    return plan.kind() == ObligationPlan.Kind.ONBOARDING && plan.mandatory() && !settled();
  }

  boolean settled() {
    return state == State.CONFIRMED || state == State.WAIVED;
  }
}
