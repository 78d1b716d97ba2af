package dev.surety.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.dossier.Evaluation.Criterion;
import dev.surety.domain.money.Amounts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples, in minor units. */
class ComparisonTest {
  private static final Optional<Costs.Price> NONE = Optional.empty();

  @Test
  void everyLineOfAYear() {
    Costs costs =
        new Costs(
            "USD",
            3,
            new Costs.InHouse(
                List.of(
                    new Costs.Salary("Moderator", 2, 4_500_000),
                    new Costs.Salary("Lead", 1, 7_000_001)),
                1_000_000,
                240_000,
                90_000,
                2_150),
            new Costs.Outsourced(OptionalLong.of(9_600_000), 500_000, 1_200_000, 60_000));
    Comparison both = Comparison.of(costs, NONE).orElseThrow();
    assertThat(both.inHouse())
        .containsExactly(
            new Comparison.Line("salaries", 16_000_001),
            new Comparison.Line("overhead", 3_440_000),
            new Comparison.Line("recruiting", 333_333),
            new Comparison.Line("tools", 240_000),
            new Comparison.Line("training", 90_000));
    assertThat(both.outsourced())
        .containsExactly(
            new Comparison.Line("fees", 9_600_000),
            new Comparison.Line("transition", 166_667),
            new Comparison.Line("management", 1_200_000),
            new Comparison.Line("tools", 60_000));
    assertThat(both.inHouseMinor()).isEqualTo(20_103_334);
    assertThat(both.outsourcedMinor()).isEqualTo(11_026_667);
    assertThat(both.differenceMinor()).isEqualTo(9_076_667);
    assertThat(both.differenceBps()).hasValue(4_515);
  }

  @Test
  void whatCostsMoreIsBelowNothingAndCutOffTowardsIt() {
    Comparison both = Comparison.of(costs(3, OptionalLong.of(5)), NONE).orElseThrow();
    assertThat(both.differenceMinor()).isEqualTo(-2);
    assertThat(both.differenceBps()).hasValue(-6_666);
    assertThat(Comparison.of(costs(0, OptionalLong.of(5)), NONE).orElseThrow().differenceBps())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "300000, 2026-03-01, 2026-12-31, 357843",
    "300000, 2026-01-01, 2026-12-31, 300000",
    "300000, 2026-01-01, 2027-12-31, 150000",
    "1,      2026-01-01, 2026-01-01, 365"
  })
  void theFeesOfAYearFollowFromThePriceAndItsTime(
      long price, LocalDate from, LocalDate to, long fees) {
    Optional<Costs.Price> agreed = Optional.of(new Costs.Price("USD", price, from, to));
    Comparison both = Comparison.of(costs(1, OptionalLong.empty()), agreed).orElseThrow();
    assertThat(both.outsourced().getFirst()).isEqualTo(new Comparison.Line("fees", fees));
    // what the dossier says itself counts first
    assertThat(Comparison.of(costs(1, OptionalLong.of(7)), agreed).orElseThrow().outsourcedMinor())
        .isEqualTo(7);
  }

  @Test
  void withoutFeesThereIsNothingToCompare() {
    Costs costs = costs(1, OptionalLong.empty());
    assertThat(Comparison.of(costs, NONE)).isEmpty();
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(Comparison.of(costs, Optional.of(new Costs.Price("EUR", 1, day, day)))).isEmpty();
    assertThat(Comparison.of(costs, Optional.of(new Costs.Price("USD", 1, day, day.minusDays(1)))))
        .isEmpty();
    assertThat(Costs.Price.of(Agreements.agreed().terms()))
        .isEqualTo(
            new Costs.Price("USD", 300_000, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31)));
  }

  @Test
  void aFigureThatNoReaderKeepsExactlyIsRefused() {
    assertThat(Comparison.of(costs(Amounts.LARGEST, OptionalLong.of(Amounts.LARGEST)), NONE))
        .isPresent();
    Costs twice =
        new Costs(
            "USD",
            1,
            new Costs.InHouse(
                List.of(new Costs.Salary("Moderator", 2, Amounts.LARGEST)), 0, 0, 0, 0),
            new Costs.Outsourced(OptionalLong.of(0), 0, 0, 0));
    assertThatThrownBy(() -> Comparison.of(twice, NONE)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Comparison.of(costs(1, OptionalLong.of(Amounts.LARGEST)), NONE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theScoreIsTheWeightedMeanInHundredthsRoundedHalfUp() {
    assertThat(score(new Criterion("Experience", 2, 7), new Criterion("Price", 1, 9)))
        .hasValue(767);
    assertThat(score(new Criterion("Experience", 7, 1), new Criterion("Price", 1, 0))).hasValue(88);
    assertThat(score(new Criterion("Experience", 1_000, 10))).hasValue(1_000);
    assertThat(score()).isEmpty();
  }

  private static OptionalLong score(Criterion... criteria) {
    return new Evaluation(List.of(criteria)).hundredths();
  }

  private static Costs costs(long salaryMinor, OptionalLong fees) {
    return new Costs(
        "USD",
        1,
        new Costs.InHouse(List.of(new Costs.Salary("Moderator", 1, salaryMinor)), 0, 0, 0, 0),
        new Costs.Outsourced(fees, 0, 0, 0));
  }
}
