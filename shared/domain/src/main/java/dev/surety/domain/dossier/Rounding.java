package dev.surety.domain.dossier;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A quotient as a whole number, a half always upwards; the dividend is never below 0. */
final class Rounding {
  private Rounding() {}

  static BigInteger halfUp(BigInteger dividend, long divisor) {
    return new BigDecimal(dividend)
        .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
        .toBigIntegerExact();
  }
}
