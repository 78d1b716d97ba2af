package dev.surety.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;

/** Arithmetic on integer minor units (ISO 4217 exponents: JPY 0, USD 2, BHD 3). */
public final class Amounts {
  /** 2^53 - 1: the largest integer that every JSON reader keeps exactly. */
  public static final long LARGEST = (1L << 53) - 1;

  private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);

  private Amounts() {}

  /** The part of an amount in basis points, rounded down to a whole minor unit. */
  public static long floorShare(long amountMinor, int basisPoints) {
    return BigInteger.valueOf(amountMinor)
        .multiply(BigInteger.valueOf(basisPoints))
        .divide(BASIS_POINTS)
        .longValueExact();
  }

  /** Whether a code is an ISO 4217 currency that has minor units of its own. */
  public static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0);
  }

  /** An amount as people read it, such as {@code USD 1,250.00} or {@code JPY 12,330}. */
  public static String readable(long amountMinor, String currency) {
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal amount = BigDecimal.valueOf(amountMinor, digits);
    return currency + " " + String.format(Locale.ROOT, "%,." + digits + "f", amount);
  }
}
