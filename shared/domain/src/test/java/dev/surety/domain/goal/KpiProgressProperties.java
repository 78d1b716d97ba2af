package dev.surety.domain.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.money.Amounts;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The way from a baseline to a target, against the same in decimals of any length. */
class KpiProgressProperties {
  private static final MathContext PLENTY = new MathContext(200, RoundingMode.HALF_EVEN);

  @Property(tries = 500)
  void basisPointsAreThoseOfTheExactWayCutOff(
      @ForAll @LongRange(max = Amounts.LARGEST) long baseline,
      @ForAll @LongRange(max = Amounts.LARGEST) long target,
      @ForAll @LongRange(max = Amounts.LARGEST) long numerator,
      @ForAll @LongRange(min = 1, max = Amounts.LARGEST) long denominator) {
    Assume.that(baseline != target);
    agrees(baseline, target, numerator, denominator);
  }

  @Property(tries = 500)
  void smallNumbersHitTheEdges(
      @ForAll @LongRange(max = 6) long baseline,
      @ForAll @LongRange(max = 6) long target,
      @ForAll @LongRange(max = 20) long numerator,
      @ForAll @LongRange(min = 1, max = 4) long denominator) {
    Assume.that(baseline != target);
    agrees(baseline, target, numerator, denominator);
  }

  @Example
  void theFractionIsReducedAndKeepsItsSide() {
    assertThat(progress(1_200, 1_500, 1_370, 1)).hasToString("17/30");
    assertThat(progress(1_200, 1_500, 1_150, 1)).hasToString("-1/6");
    assertThat(progress(300, 100, 500, 2)).hasToString("1/4");
    assertThat(progress(1_200, 1_500, 1_800, 1).bps()).isEqualTo(10_000);
    assertThat(progress(1_200, 1_500, 1_150, 1).bps()).isZero();
    assertThat(progress(0, 3, 2, 1).bps()).isEqualTo(6_666);
  }

  private static void agrees(long baseline, long target, long numerator, long denominator) {
    KpiProgress progress = progress(baseline, target, numerator, denominator);
    BigDecimal value =
        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PLENTY);
    Ratio ratio = new Ratio(numerator, denominator);
    Kpi.Quantitative kpi = kpi(baseline, target);
    int beyond = BigDecimal.valueOf(numerator).compareTo(exact(target, denominator));
    boolean reached = target > baseline ? beyond >= 0 : beyond <= 0;
    assertThat(KpiProgress.onTarget(kpi, target, ratio)).isEqualTo(reached);
    assertThat(progress.bps() == 10_000).isEqualTo(reached);
    BigDecimal bps =
        value
            .subtract(BigDecimal.valueOf(baseline))
            .multiply(BigDecimal.valueOf(10_000))
            .divide(BigDecimal.valueOf(target).subtract(BigDecimal.valueOf(baseline)), PLENTY)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.valueOf(10_000));
    // 200 digits are not for ever: a quotient next to a whole number may be rounded onto it
    assertThat(bps.subtract(BigDecimal.valueOf(progress.bps())))
        .isBetween(new BigDecimal("-1e-90"), BigDecimal.ONE);
  }

  private static BigDecimal exact(long target, long denominator) {
    return BigDecimal.valueOf(target).multiply(BigDecimal.valueOf(denominator));
  }

  private static KpiProgress progress(
      long baseline, long target, long numerator, long denominator) {
    return KpiProgress.of(kpi(baseline, target), new Ratio(numerator, denominator));
  }

  private static Kpi.Quantitative kpi(long baseline, long target) {
    Kpi.Direction direction = target > baseline ? Kpi.Direction.UP : Kpi.Direction.DOWN;
    return new Kpi.Quantitative("k", baseline, target, "units", direction, Side.PROVIDER);
  }
}
