package dev.surety.domain.goal;

import dev.surety.domain.terms.Kpi;
import java.math.BigInteger;

/**
 * The part of the way from the baseline to the target, as a reduced fraction: below 0 if the value
 * is on the wrong side of the baseline, above 1 if it is beyond the target.
 *
 * @param denominator above 0
 */
public record KpiProgress(BigInteger numerator, BigInteger denominator) {
  private static final BigInteger ALL = BigInteger.valueOf(10_000);

  public static KpiProgress of(Kpi.Quantitative kpi, Ratio value) {
    BigInteger way =
        BigInteger.valueOf(kpi.target())
            .subtract(BigInteger.valueOf(kpi.baseline()))
            .multiply(BigInteger.valueOf(value.denominator()));
    BigInteger gone = value.above(kpi.baseline());
    BigInteger shared = gone.gcd(way);
    BigInteger sign = BigInteger.valueOf(way.signum());
    return new KpiProgress(gone.divide(shared).multiply(sign), way.divide(shared).multiply(sign));
  }

  /** Whether a value is at the target or beyond it. */
  public static boolean onTarget(Kpi.Quantitative kpi, long target, Ratio value) {
    int compared = value.comparedTo(target);
    return kpi.direction() == Kpi.Direction.UP ? compared >= 0 : compared <= 0;
  }

  /** In basis points, cut off, from 0 to 10,000. */
  public int bps() {
    return numerator.multiply(ALL).divide(denominator).max(BigInteger.ZERO).min(ALL).intValue();
  }

  /** Such as {@code 17/30}. */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
