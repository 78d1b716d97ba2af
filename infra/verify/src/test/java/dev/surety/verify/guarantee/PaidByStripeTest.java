package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A deposit through the very handlers that deploy: to Stripe by the stream, back by the webhook.
 */
class PaidByStripeTest {
  private final World world = new World(LocalGround.open());
  private final List<String> keys = new ArrayList<>();
  private HttpServer stripe;

  @BeforeEach
  void start() throws IOException {
    stripe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stripe.createContext("/v1/payment_intents", this::intend);
    stripe.start();
    world.reconfigured(
        Map.of(
            "PAYMENT_RAIL",
            "stripe",
            "STRIPE_BASE_URL",
            "http://127.0.0.1:" + stripe.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    stripe.stop(0);
    world.close();
  }

  private void intend(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      keys.add(key);
      byte[] intent =
          """
          {"id": "pi_1", "object": "payment_intent", "amount": 5000, "amount_received": 0,
           "currency": "usd", "status": "requires_payment_method",
           "metadata": {"surety_transfer": "%s"}}\
          """
              .formatted(key)
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, intent.length);
      exchange.getResponseBody().write(intent);
    }
  }

  private Reply told(String order, long received, String secret) {
    String body =
        """
        {"id": "evt_1", "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_1",
         "amount_received": %d, "currency": "usd", "metadata": {"surety_order": "%s"}}}}\
        """
            .formatted(received, order);
    Map<String, String> signed = Map.of("stripe-signature", signature(body, secret));
    return world.request(Caller.STRANGER, "POST", "/v1/rails/stripe/events", signed, body);
  }

  private String signature(String body, String secret) {
    String at = Long.toString(world.clock().instant().getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + at + ",v1=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply deposit(String id) {
    return world.as(Caller.ANNA).get("/v1/deposits/" + id).expect(200);
  }

  @Test
  void aDepositArrivesOnceHoweverOftenStripeTellsIt() {
    String secret = "secret-of-/surety/stripe/webhook-secret";
    String id =
        world
            .as(Caller.ANNA)
            .post("/v1/deposits", "{\"amountMinor\": 5000, \"currency\": \"USD\"}")
            .expect(202)
            .text("/id");
    assertThat(world.rails().deliver()).isEqualTo(1);
    assertThat(keys).containsExactly(id + ".1");
    assertThat(deposit(id).text("/state")).isEqualTo("PENDING");
    told(id, 5_000, "another secret").expect(400);
    told(id, 4_999, secret).expect(200);
    assertThat(deposit(id).text("/state")).isEqualTo("PENDING");
    told(id, 5_000, secret).expect(200);
    told(id, 5_000, secret).expect(200);
    assertThat(deposit(id).text("/state")).isEqualTo("SETTLED");
    assertThat(world.as(Caller.ANNA).get("/v1/balances").expect(200).raw())
        .contains("5000")
        .doesNotContain("10000");
  }
}
