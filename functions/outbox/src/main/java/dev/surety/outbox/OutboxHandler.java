package dev.surety.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.outbox.Delivery;
import dev.surety.domain.work.Ref;
import dev.surety.json.Json;
import dev.surety.mail.SesMailer;
import dev.surety.store.Backend;
import dev.surety.store.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * Lambda's way into the outbox function. The stream only says which message to look at; the message
 * itself is read again, and claimed, before it is sent. What the database does not answer for is
 * reported back to the stream; what SES does not take waits for the deadline mechanism.
 */
public final class OutboxHandler implements RequestStreamHandler {
  private final Delivery delivery;

  /** As Lambda makes it. */
  public OutboxHandler() {
    this(
        Backend.lambda(),
        SesClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            // an answer that got lost must not send the mail again: the outbox decides about
            // retries
            .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build());
  }

  /** As the embedded stack and the tests make it. */
  public OutboxHandler(Backend backend, SesClient ses) {
    SesMailer.Settings settings =
        new SesMailer.Settings(
            backend.setting("MAIL_FROM"),
            backend.environment().getOrDefault("MAIL_CONFIGURATION_SET", ""),
            backend.setting("BASE_URL"));
    this.delivery =
        DaggerOutboxComponent.factory().create(backend, new SesMailer(ses, settings)).delivery();
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    JsonNode event = Json.readOwn(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    ObjectNode answer = Json.object();
    ArrayNode failures = answer.putArray("batchItemFailures");
    for (JsonNode record : event.path("Records")) {
      JsonNode change = record.path("dynamodb");
      try {
        delivery.deliver(message(change.path("Keys")));
      } catch (RuntimeException e) {
        context.getLogger().log("outbox: " + e);
        failures.addObject().put("itemIdentifier", change.path("SequenceNumber").asText());
      }
    }
    out.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  private static Ref.OutboxRef message(JsonNode keys) {
    String partition = keys.path("pk").path("S").asText();
    String sort = keys.path("sk").path("S").asText();
    return Keys.dueRef(partition, sort)
        .filter(Ref.OutboxRef.class::isInstance)
        .map(Ref.OutboxRef.class::cast)
        .orElseThrow(
            () -> new IllegalArgumentException("no outbox message: " + partition + " " + sort));
  }
}
