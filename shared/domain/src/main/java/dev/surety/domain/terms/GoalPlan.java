package dev.surety.domain.terms;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is to be attained in the first months.
 *
 * @param measure what shows that it is attained
 * @param kpi the KPI that it is about, by its id
 * @param target what that KPI should have come to by then, in its unit
 */
public record GoalPlan(
    String id, Stage stage, String measure, Optional<String> kpi, OptionalLong target) {

  /** When it is due, from activation on. */
  public enum Stage {
    D30(30),
    D60(60),
    D90(90);

    private final Span span;

    Stage(int days) {
      this.span = Span.ofDays(days);
    }

    /** How long after activation, in days of the contract's zone. */
    public Span span() {
      return span;
    }
  }
}
