package dev.surety.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.surety.domain.rail.RailReport;
import dev.surety.domain.rail.RailReport.Verdict;
import dev.surety.json.Json;
import dev.surety.json.Names;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What Stripe tells by its webhook: believed only with its signature, and only about orders. */
public final class StripeEvents {
  private static final long TOLERANCE_SECONDS = 300;

  /** A time and at least one signature: what the library may be given. */
  private static final Pattern SIGNATURE = Pattern.compile("t=[0-9]{1,12}(,[a-z0-9]+=[^,]*)+");

  private final String secret;
  private final Secrets secrets;
  private final InstantSource clock;

  public StripeEvents(StripeSettings settings, Secrets secrets, InstantSource clock) {
    this.secret = settings.webhookSecret();
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What an event comes to. */
  public sealed interface Reading {
    /** Something became of an order. */
    record Told(RailReport report) implements Reading {}

    /**
     * Nothing to book.
     *
     * @param why worth a line in the log
     */
    record Irrelevant(String why) implements Reading {}

    /** Not from Stripe, not of now, or not readable. */
    record Rejected(String why) implements Reading {}
  }

  /**
   * Reads an event.
   *
   * @param signature the {@code Stripe-Signature} header, empty if there is none
   * @param body exactly as it came
   * @throws Secrets.Unavailable if the signing secret cannot be read
   */
  public Reading read(String signature, String body) {
    if (!SIGNATURE.matcher(signature).matches()) {
      return new Reading.Rejected("no signature of Stripe's form");
    }
    try {
      Webhook.Signature.verifyHeader(
          body, signature, secrets.text(secret), TOLERANCE_SECONDS, clock.withZone(ZoneOffset.UTC));
      return event(Json.read(body));
    } catch (SignatureVerificationException e) {
      return new Reading.Rejected("the signature is wrong or too old");
    } catch (Json.Malformed e) {
      return new Reading.Rejected("no JSON document");
    }
  }

  private static Reading event(JsonNode event) {
    if (!event.path("account").asText("").isEmpty()) {
      // its holder writes what it likes into its own metadata
      return new Reading.Irrelevant("an event of the connected account " + event.path("account"));
    }
    JsonNode object = event.path("data").path("object");
    String type = event.path("type").asText("");
    return switch (type) {
      case "transfer.reversed" -> reversed(object);
      case "payment_intent.succeeded" ->
          report(object, Verdict.SETTLED, object.path("amount_received"), "");
      case "payment_intent.canceled" ->
          report(
              object,
              Verdict.FAILED,
              object.path("amount"),
              "canceled at Stripe: " + object.path("cancellation_reason").asText("no reason"));
      default -> new Reading.Irrelevant("event type " + type);
    };
  }

  private static Reading reversed(JsonNode transfer) {
    JsonNode amount = transfer.path("amount");
    JsonNode back = transfer.path("amount_reversed");
    if (!transfer.path("reversed").asBoolean() || !back.equals(amount)) {
      return new Reading.Irrelevant(
          "only a part came back of transfer %s, order %s: %s of %s %s"
              .formatted(
                  transfer.path("id").asText(),
                  order(transfer),
                  back,
                  amount,
                  transfer.path("currency").asText()));
    }
    return report(transfer, Verdict.RETURNED, amount, "reversed at Stripe");
  }

  private static Reading report(JsonNode object, Verdict verdict, JsonNode units, String reason) {
    String id = object.path("id").asText("");
    String order = order(object);
    if (!Names.isName(order)) {
      return new Reading.Irrelevant(id + " names no order");
    }
    String currency = object.path("currency").asText("").toUpperCase(Locale.ROOT);
    OptionalLong minor =
        units.isIntegralNumber() && units.canConvertToLong()
            ? StripeAmounts.toMinor(units.longValue(), currency)
            : OptionalLong.empty();
    if (minor.isEmpty()) {
      return new Reading.Irrelevant(
          "%s of order %s has no readable amount: %s %s".formatted(id, order, units, currency));
    }
    return new Reading.Told(
        new RailReport(order, verdict, id, minor.getAsLong(), currency, reason));
  }

  private static String order(JsonNode object) {
    return object.path("metadata").path(Order.ORDER).asText("");
  }
}
