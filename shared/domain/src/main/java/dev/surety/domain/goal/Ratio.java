package dev.surety.domain.goal;

import java.math.BigInteger;

/**
 * A measured value, exactly: compared in integers, whatever their size.
 *
 * @param denominator above 0
 */
public record Ratio(long numerator, long denominator) {
  public Ratio {
    if (denominator < 1) {
      throw new IllegalArgumentException("nothing is divided by " + denominator);
    }
  }

  /** Below 0 if it is less than a whole number, 0 if it is just that, above 0 if it is more. */
  public int comparedTo(long whole) {
    return above(whole).signum();
  }

  /** By how many of its denominator's parts it is above a whole number. */
  BigInteger above(long whole) {
    return BigInteger.valueOf(numerator)
        .subtract(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(denominator)));
  }
}
