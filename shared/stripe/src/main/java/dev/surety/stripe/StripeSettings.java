package dev.surety.stripe;

/**
 * What the Stripe adapter is told by its function.
 *
 * @param baseUrl of Stripe's API, without a trailing slash
 * @param apiKey where the secret key is kept
 * @param webhookSecret where the signing secret of the webhook endpoint is kept
 */
public record StripeSettings(String baseUrl, String apiKey, String webhookSecret) {
  /** Where Stripe's API is. */
  public static final String LIVE = "https://api.stripe.com";
}
