package dev.surety.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import dev.surety.domain.outbox.Carrier.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * What Stripe's errors mean. Refused is only what Stripe rejected before it did anything, and what
 * no repetition can change: the amount, the currency or the account it was given. All else is
 * unavailable, because it passes (5xx, 409, 429, a balance that somebody tops up), because it is
 * ours to mend (keys, permissions, unknown parameters), or because nobody knows (no answer).
 */
final class Failures {
  /** The platform's balance does not cover a transfer, yet. */
  private static final String SHORT = "balance_insufficient";

  private static final Set<String> ABOUT_THE_ORDER = Set.of("amount", "currency", "destination");

  private static final Set<String> FOR_GOOD =
      Set.of(
          "amount_too_large",
          "amount_too_small",
          "insufficient_capabilities_for_transfer",
          "invalid_charge_amount_no_decimal_compatible",
          "transfers_not_allowed");

  private Failures() {}

  static Outcome judged(StripeException e) {
    return refusedForGood(e)
        ? new Outcome.Refused(detail(e).map(StripeError::getMessage).orElse(said(e)))
        : new Outcome.Unavailable(said(e));
  }

  private static boolean refusedForGood(StripeException e) {
    if (!(e instanceof InvalidRequestException invalid)
        || !Integer.valueOf(400).equals(e.getStatusCode())
        || SHORT.equals(e.getCode())) {
      return false;
    }
    return (e.getCode() != null && FOR_GOOD.contains(e.getCode()))
        || (invalid.getParam() != null && ABOUT_THE_ORDER.contains(invalid.getParam()));
  }

  /**
   * Whether this is no answer but the memory of one: Stripe repeats for a day what it said to a key
   * first, however well the balance was topped up since.
   */
  static boolean rememberedShortage(StripeException e) {
    return SHORT.equals(e.getCode())
        && detail(e)
            .map(StripeError::getLastResponse)
            .flatMap(response -> response.headers().firstValue("Idempotent-Replayed"))
            .filter("true"::equals)
            .isPresent();
  }

  /** Not the exception's own words: they quote whole answers, and the last digits of keys. */
  static String said(StripeException e) {
    if (e instanceof ApiConnectionException) {
      return "no answer from Stripe: " + causeOf(e);
    }
    if (e.getStatusCode() == null || e.getStatusCode() == 0) {
      return "Stripe was not asked: " + e.getClass().getSimpleName();
    }
    return "Stripe said %s, %s (request %s)"
        .formatted(e.getStatusCode(), e.getCode(), e.getRequestId());
  }

  static String causeOf(Exception e) {
    return (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName();
  }

  private static Optional<StripeError> detail(StripeException e) {
    return Optional.ofNullable(e.getStripeError());
  }
}
