package dev.surety.rails;

import dev.surety.domain.rail.ManualRail;
import dev.surety.domain.rail.PaymentRail;
import dev.surety.store.Backend;
import dev.surety.stripe.ParameterSecrets;
import dev.surety.stripe.Secrets;
import dev.surety.stripe.StripeRail;
import dev.surety.stripe.StripeSettings;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What the environment says of the payment rail. */
final class Settings {
  private static final String RAIL = "PAYMENT_RAIL";

  private Settings() {}

  static boolean isStripe(Backend backend) {
    return backend.setting(RAIL).equals(StripeRail.NAME);
  }

  static PaymentRail rail(Backend backend, Secrets secrets) {
    return switch (backend.setting(RAIL)) {
      case ManualRail.NAME -> new ManualRail();
      case StripeRail.NAME -> new StripeRail(stripe(backend), secrets);
      default ->
          throw new IllegalStateException(
              RAIL + " is manual or stripe, not " + backend.setting(RAIL));
    };
  }

  static StripeSettings stripe(Backend backend) {
    return new StripeSettings(
        backend.environment().getOrDefault("STRIPE_BASE_URL", StripeSettings.LIVE),
        backend.environment().getOrDefault("STRIPE_API_KEY_PARAMETER", ""),
        backend.environment().getOrDefault("STRIPE_WEBHOOK_SECRET_PARAMETER", ""));
  }

  static Secrets parameters(Backend backend) {
    return new ParameterSecrets(
        SsmClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build(),
        backend.clock());
  }
}
