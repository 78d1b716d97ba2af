package dev.surety.domain.terms;

import dev.surety.domain.party.Side;
import java.util.List;
import java.util.Optional;

/**
 * Something one side owes the other besides the service itself.
 *
 * @param due how long after its kind begins ({@link Kind}) it is due; none: it never is
 * @param form what its evidence must show
 * @param every how often it is owed anew, from activation to the contract's last day
 * @param reminders how long before it is due its owner is reminded
 * @param phase the phase of the transition that it belongs to
 */
public record ObligationPlan(
    String id,
    Kind kind,
    Side owner,
    String what,
    boolean mandatory,
    Optional<Span> due,
    Form form,
    Optional<Rhythm> every,
    List<Span> reminders,
    Optional<String> phase) {

  public ObligationPlan {
    reminders = List.copyOf(reminders);
  }

  /** One without a date, shown in any form. */
  public ObligationPlan(String id, Kind kind, Side owner, String what, boolean mandatory) {
    this(
        id,
        kind,
        owner,
        what,
        mandatory,
        Optional.empty(),
        Form.ANY,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** When in the relationship it is owed, and from when its due instant counts. */
  public enum Kind {
    /** Before the service starts, from the second signature on. */
    ONBOARDING,
    /** While the service is handed over, from activation on. */
    TRANSITION,
    /** As long as the service lasts, from activation on. */
    REPORTING,
    /** Before the contract ends, from the notice on. */
    EXIT
  }

  /** What sort of thing is owed. */
  public enum Form {
    ANY,
    /** Access to a tool: who holds it, and who else does if that person is away. */
    ACCESS,
    /** A training: who took part. */
    TRAINING,
    /** A policy: who acknowledged which text. */
    POLICY,
    /** A document handed over: where it is, and its hash. */
    DOCUMENT
  }

  /** How often it is owed anew. */
  public enum Rhythm {
    WEEKLY,
    MONTHLY
  }
}
