package dev.surety.domain.attainment;

import java.math.BigInteger;
import java.util.OptionalInt;

/** A part of a whole, compared in integers, whatever their size. */
public record Share(long part, long whole) {
  private static final BigInteger ALL = BigInteger.valueOf(10_000);

  /** In basis points, cut off and never rounded up; none of nothing. */
  public OptionalInt bps() {
    return whole == 0
        ? OptionalInt.empty()
        : OptionalInt.of(scaled().divide(BigInteger.valueOf(whole)).intValueExact());
  }

  /** Whether the part is at least so many basis points of the whole. */
  public boolean reaches(int targetBps) {
    return scaled().compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(targetBps)))
        >= 0;
  }

  private BigInteger scaled() {
    return BigInteger.valueOf(part).multiply(ALL);
  }
}
