package dev.surety.domain.terms;

import java.util.List;
import java.util.Optional;

/**
 * How the relationship begins and ends.
 *
 * @param notice how long before its end either side must say that it ends the contract
 * @param endReminders how long before its last day both sides are reminded to renew or to leave
 * @param monitoring how long after activation targets are measured and alerted but credit nothing
 * @param phases the transition's phases, in order
 */
public record LifeTerms(
    Span notice, List<Span> endReminders, Optional<Span> monitoring, List<String> phases) {
  /** What holds where the terms say nothing. */
  public static final LifeTerms DEFAULT =
      new LifeTerms(
          Span.ofDays(30), List.of(Span.ofDays(60), Span.ofDays(14)), Optional.empty(), List.of());

  public LifeTerms {
    endReminders = List.copyOf(endReminders);
    phases = List.copyOf(phases);
  }
}
