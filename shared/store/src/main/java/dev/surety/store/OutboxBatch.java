package dev.surety.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.work.Ref;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A batch of the table's stream, as Lambda hands it over. The stream only says which message to
 * look at; what cannot be delivered is reported back, so that its neighbours are not repeated.
 */
public final class OutboxBatch {
  private OutboxBatch() {}

  /**
   * Delivers each message of a batch.
   *
   * @param log where it is written what failed
   */
  public static void deliver(
      InputStream in, OutputStream out, Consumer<Ref.OutboxRef> delivery, Consumer<String> log)
      throws IOException {
    JsonNode event = Json.readOwn(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    ObjectNode answer = Json.object();
    ArrayNode failures = answer.putArray("batchItemFailures");
    for (JsonNode record : event.path("Records")) {
      JsonNode change = record.path("dynamodb");
      try {
        delivery.accept(message(change.path("Keys")));
      } catch (RuntimeException e) {
        log.accept("outbox: " + e);
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
