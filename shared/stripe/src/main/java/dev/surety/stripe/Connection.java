package dev.surety.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import org.jspecify.annotations.Nullable;

/**
 * A client for the key that is valid now. It never tries again by itself: the outbox decides about
 * that, and counts.
 */
final class Connection {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 15_000;

  static {
    // the library has no other switch for this one
    Stripe.enableTelemetry = false;
  }

  private final StripeSettings settings;
  private final Secrets secrets;
  private @Nullable Keyed current;

  Connection(StripeSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** No record: it would print the key. */
  private static final class Keyed {
    private final String key;
    private final StripeClient client;

    Keyed(String key, StripeClient client) {
      this.key = key;
      this.client = client;
    }
  }

  /**
   * The client.
   *
   * @throws Secrets.Unavailable if the key cannot be read
   */
  synchronized StripeClient client() {
    String key = secrets.text(settings.apiKey());
    if (current == null || !current.key.equals(key)) {
      current = new Keyed(key, made(key));
    }
    return current.client;
  }

  private StripeClient made(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(settings.baseUrl())
        .setConnectTimeout(CONNECT_MILLIS)
        .setReadTimeout(READ_MILLIS)
        .setMaxNetworkRetries(0)
        .build();
  }
}
