package dev.surety.stripe;

import java.util.Currency;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Surety's minor units (ISO 4217) in the units of Stripe's API, and back. Exact or not at all: what
 * Stripe cannot carry to the last unit is never rounded, and a currency of which Stripe does not
 * say how it counts is never guessed at.
 */
final class StripeAmounts {
  /** Counted in whole units by Stripe, whatever ISO says of them (MGA has two decimals there). */
  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  /** Without decimals, but counted in hundredths by Stripe, of which the last two must be 00. */
  private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("ISK", "UGX");

  /** Three decimals, of which Stripe wants the last to be 0. */
  private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  private StripeAmounts() {}

  /**
   * How Stripe counts a currency.
   *
   * @param isoPerStripe minor units in one of Stripe's
   * @param stripePerIso Stripe's units in one minor unit
   * @param granularity of Stripe's units: what is no multiple of it is not taken
   */
  private record Counting(long isoPerStripe, long stripePerIso, long granularity) {}

  /** In Stripe's units; empty if Stripe cannot carry exactly that. */
  static OptionalLong toStripe(long amountMinor, String currency) {
    Counting counting = counting(currency);
    if (amountMinor <= 0 || counting == null || amountMinor % counting.isoPerStripe() != 0) {
      return OptionalLong.empty();
    }
    long units = Math.multiplyExact(amountMinor / counting.isoPerStripe(), counting.stripePerIso());
    return units % counting.granularity() == 0 ? OptionalLong.of(units) : OptionalLong.empty();
  }

  /** In ISO 4217 minor units; empty if there is no such amount, or if it is not above zero. */
  static OptionalLong toMinor(long units, String currency) {
    Counting counting = counting(currency);
    if (units <= 0 || counting == null || units % counting.stripePerIso() != 0) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(
          Math.multiplyExact(units / counting.stripePerIso(), counting.isoPerStripe()));
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  private static @Nullable Counting counting(String currency) {
    int decimals = decimals(currency);
    if (WHOLE.contains(currency)) {
      return new Counting(decimals == 2 ? 100 : 1, 1, 1);
    }
    if (WHOLE_IN_HUNDREDTHS.contains(currency)) {
      return new Counting(1, 100, 100);
    }
    if (THOUSANDTHS.contains(currency)) {
      return new Counting(1, 1, 10);
    }
    return decimals == 2 ? new Counting(1, 1, 1) : null;
  }

  private static int decimals(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .mapToInt(Currency::getDefaultFractionDigits)
        .findFirst()
        .orElse(-1);
  }
}
