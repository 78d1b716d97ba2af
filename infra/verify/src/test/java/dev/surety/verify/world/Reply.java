package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import java.util.HashMap;
import java.util.Map;

/**
 * What a function answered.
 *
 * @param raw the body as it was written
 */
public record Reply(int status, Map<String, String> headers, String raw) {

  public static Reply of(byte[] answer) {
    JsonNode event = Json.readOwn(new String(answer, java.nio.charset.StandardCharsets.UTF_8));
    Map<String, String> headers = new HashMap<>();
    event.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return new Reply(
        event.path("statusCode").asInt(), Map.copyOf(headers), event.path("body").asText());
  }

  /** This reply, if it has the status that the test counts on. */
  public Reply expect(int wanted) {
    if (status != wanted) {
      throw new AssertionError("expected " + wanted + " but was " + status + ": " + raw);
    }
    return this;
  }

  public boolean ok() {
    return status < 300;
  }

  public JsonNode json() {
    return Json.readOwn(raw);
  }

  /** The text at a JSON pointer. */
  public String text(String pointer) {
    return json().at(pointer).asText();
  }

  /** The whole number at a JSON pointer. */
  public long whole(String pointer) {
    return json().at(pointer).asLong();
  }

  public String code() {
    return text("/code");
  }

  public String etag() {
    return headers.getOrDefault("etag", "");
  }

  public boolean replayed() {
    return "true".equals(headers.get("idempotent-replayed"));
  }
}
