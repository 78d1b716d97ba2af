package dev.surety.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.party.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KPIs and goals that lead nowhere. */
class MeasuresCheckTest {
  private static final Kpi MEMBERS = measured("members", 1_200, 1_500, Kpi.Direction.UP);
  private static final Kpi TONE = new Kpi.Qualitative("tone", 5, OptionalInt.of(5));

  @Test
  void measuresAreUniqueAndReportsNameContacts() {
    Measures measures =
        new Measures(
            List.of(MEMBERS, MEMBERS),
            List.of(
                goal("g1", Optional.empty(), OptionalLong.empty()),
                goal("g1", Optional.empty(), OptionalLong.empty())),
            List.of(List.of("client:owner"), List.of("client:nobody")));
    assertThat(faults(measures))
        .containsExactly(
            "/kpis duplicate", "/goals duplicate", "/reports/1/recipients contact_unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "1200, 1500, UP,   true",
    "1200, 1500, DOWN, false",
    "1500, 1200, DOWN, true",
    "1500, 1200, UP,   false",
    "1200, 1200, UP,   false",
    "1200, 1200, DOWN, false"
  })
  void aTargetLiesBeyondTheBaseline(
      long baseline, long target, Kpi.Direction direction, boolean fine) {
    Measures measures =
        new Measures(
            List.of(TONE, measured("k", baseline, target, direction)), List.of(), List.of());
    assertThat(faults(measures))
        .isEqualTo(fine ? List.of() : List.of("/kpis/1/target not_beyond_baseline"));
  }

  @Test
  void aTargetScoreIsOnItsScale() {
    Kpi beyond = new Kpi.Qualitative("tone", 5, OptionalInt.of(6));
    assertThat(faults(new Measures(List.of(beyond), List.of(), List.of())))
        .containsExactly("/kpis/0/targetScore above_scale");
  }

  @Test
  void aGoalNamesAKpiAndATargetIsThatOfANumber() {
    Measures measures =
        new Measures(
            List.of(MEMBERS, TONE),
            List.of(
                goal("g1", Optional.of("members"), OptionalLong.of(1_300)),
                goal("g2", Optional.of("nobody"), OptionalLong.of(1)),
                goal("g3", Optional.of("tone"), OptionalLong.of(4)),
                goal("g4", Optional.empty(), OptionalLong.of(4)),
                goal("g5", Optional.of("tone"), OptionalLong.empty())),
            List.of());
    assertThat(faults(measures))
        .containsExactly(
            "/goals/1/kpi kpi_unknown",
            "/goals/2/target nothing_measured",
            "/goals/3/target nothing_measured");
  }

  private static Kpi measured(String id, long baseline, long target, Kpi.Direction direction) {
    return new Kpi.Quantitative(id, baseline, target, "members", direction, Side.PROVIDER);
  }

  private static GoalPlan goal(String id, Optional<String> kpi, OptionalLong target) {
    return new GoalPlan(id, GoalPlan.Stage.D30, "Something is agreed", kpi, target);
  }

  private static List<String> faults(Measures measures) {
    return TermsCheck.faults(Agreements.agreed().measures(measures).terms()).stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }
}
