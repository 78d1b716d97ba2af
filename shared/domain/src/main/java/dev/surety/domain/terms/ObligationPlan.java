package dev.surety.domain.terms;

import dev.surety.domain.party.Side;

/** Something one side owes the other besides the service itself. */
public record ObligationPlan(String id, Kind kind, Side owner, String what, boolean mandatory) {
  /** When in the relationship it is owed. */
  public enum Kind {
    ONBOARDING,
    TRANSITION,
    REPORTING,
    EXIT
  }
}
