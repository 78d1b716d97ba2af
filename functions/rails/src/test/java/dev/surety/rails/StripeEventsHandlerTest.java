package dev.surety.rails;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.store.Backend;
import dev.surety.stripe.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

/** What Stripe is answered, whatever it sends and whoever else pretends to be it. */
class StripeEventsHandlerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String PAID =
      """
      {"id": "evt_1", "type": "payment_intent.succeeded", "data": {"object": {"id": "pi_1",
       "amount_received": 500, "currency": "usd", "metadata": {"surety_order": "d_1"}}}}\
      """;

  private final List<String> log = new ArrayList<>();
  private Secrets secrets = _ -> "whsec_1";
  private Map<String, String> environment =
      Map.of(
          "TABLE_NAME", "surety",
          "PAYMENT_RAIL", "stripe",
          "STRIPE_WEBHOOK_SECRET_PARAMETER", "/surety/webhook");

  /** A database that does not answer. */
  private static final DynamoDbClient SILENT =
      new DynamoDbClient() {
        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
          throw SdkClientException.create("no answer");
        }

        @Override
        public String serviceName() {
          return "dynamodb";
        }

        @Override
        public void close() {}
      };

  private static String signature(String body, String secret) {
    long at = NOW.getEpochSecond();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] sum = mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
      return "t=" + at + ",v1=" + HexFormat.of().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode call(String body, String signature) {
    ObjectNode event =
        Json.object().put("version", "2.0").put("rawPath", "/v1/rails/stripe/events");
    event.put("routeKey", "POST /v1/rails/stripe/events").put("body", body);
    event.putObject("headers").put("stripe-signature", signature);
    event.putObject("requestContext").put("requestId", "req-1");
    return event;
  }

  private JsonNode answer(ObjectNode event) throws IOException {
    Backend backend = new Backend(SILENT, () -> NOW, environment);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = Json.write(event).getBytes(StandardCharsets.UTF_8);
    new StripeEventsHandler(backend, secrets)
        .handleRequest(new ByteArrayInputStream(in), out, new Logging(log));
    return Json.readOwn(out.toString(StandardCharsets.UTF_8));
  }

  private static JsonNode body(JsonNode answer) {
    return Json.readOwn(answer.path("body").asText());
  }

  @Test
  void whatIsOfNoInterestIsTakenSoThatItIsNotToldAgain() throws IOException {
    String body = "{\"type\": \"charge.succeeded\"}";
    JsonNode answer = answer(call(body, signature(body, "whsec_1")));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.at("/headers/x-request-id").asText()).isEqualTo("req-1");
    assertThat(body(answer)).isEqualTo(Json.object().put("received", true));
    assertThat(log).containsExactly("stripe: nothing to book: event type charge.succeeded");
  }

  @Test
  void aBodyInBase64IsReadAsItWasSigned() throws IOException {
    String body = "{\"type\": \"öäü\"}";
    ObjectNode event = call(body, signature(body, "whsec_1"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    event.put("body", Base64.getEncoder().encodeToString(bytes)).put("isBase64Encoded", true);
    assertThat(answer(event).path("statusCode").asInt()).isEqualTo(200);
  }

  @Test
  void anotherSignatureIsRejected() throws IOException {
    for (String signature : List.of("", "t=1,v1=00", signature(PAID, "whsec_2"))) {
      JsonNode answer = answer(call(PAID, signature));
      assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
      assertThat(body(answer).path("code").asText()).isEqualTo("event_rejected");
      assertThat(body(answer).path("traceId").asText()).isEqualTo("req-1");
    }
  }

  @Test
  void whileTheDatabaseIsSilentStripeIsAskedToTellAgain() throws IOException {
    JsonNode answer = answer(call(PAID, signature(PAID, "whsec_1")));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
    assertThat(answer.at("/headers/retry-after").asText()).isEqualTo("1");
    assertThat(answer.toString()).doesNotContain("Exception");
  }

  @Test
  void whileTheSecretCannotBeReadStripeIsAskedToTellAgain() throws IOException {
    secrets =
        reference -> {
          throw new Secrets.Unavailable(reference, "ThrottlingException");
        };
    JsonNode answer = answer(call(PAID, signature(PAID, "whsec_1")));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
    assertThat(answer.toString()).doesNotContain("/surety/webhook");
  }

  @Test
  void aFaultOfOursSaysNothingOfItself() throws IOException {
    secrets =
        _ -> {
          throw new IllegalStateException("whsec_1");
        };
    JsonNode answer = answer(call(PAID, signature(PAID, "whsec_1")));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
    assertThat(answer.toString()).doesNotContain("whsec").doesNotContain("Exception");
    assertThat(log)
        .singleElement()
        .asString()
        .contains("IllegalStateException")
        .doesNotContain("whsec");
  }

  @Test
  void underAnotherRailThereIsNoWebhook() throws IOException {
    environment = Map.of("TABLE_NAME", "surety", "PAYMENT_RAIL", "manual");
    assertThat(answer(call(PAID, signature(PAID, "whsec_1"))).path("statusCode").asInt())
        .isEqualTo(404);
  }

  /** A call of Lambda of which only the log is of interest. */
  private record Logging(List<String> lines) implements Context {
    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String line) {
          lines.add(line);
        }

        @Override
        public void log(byte[] line) {
          lines.add(new String(line, StandardCharsets.UTF_8));
        }
      };
    }

    @Override
    public String getAwsRequestId() {
      return "req-1";
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "";
    }

    @Override
    public String getFunctionVersion() {
      return "";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda gives none either
    public CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda gives none either
    public ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 1_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 512;
    }
  }
}
