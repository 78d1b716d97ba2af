package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Person;

/** Where tickets are opened, answered and looked at. */
final class Desk {
  private final Scene scene;
  private int events;

  Desk(Scene scene) {
    this.scene = scene;
  }

  JsonNode open(String eventId, String subject) {
    ObjectNode body =
        Json.object()
            .put("eventId", eventId)
            .put("subject", subject)
            .put("priority", "HIGH")
            .put("channel", "forum");
    return expect(201, scene.api.post(scene.anna, scene.at("/tickets"), body));
  }

  JsonNode log(Person who, String ticket, String type) {
    return log(who, ticket, type, Json.object());
  }

  /**
   * Logs an event.
   *
   * @param details what goes with its type
   */
  JsonNode log(Person who, String ticket, String type, ObjectNode details) {
    events++;
    ObjectNode body = details.deepCopy().put("eventId", "event-" + events).put("type", type);
    return expect(201, scene.api.post(who, scene.at("/tickets/" + ticket + "/events"), body));
  }

  JsonNode show(String ticket) {
    return expect(200, scene.api.get(scene.anna, scene.at("/tickets/" + ticket)));
  }

  /** The first clock of a metric. */
  static JsonNode clock(JsonNode ticket, String metric) {
    return ticket
        .path("clocks")
        .valueStream()
        .filter(clock -> clock.path("metric").asText().equals(metric))
        .findFirst()
        .orElseThrow(() -> new Surprise("clocks", metric, ticket.path("clocks")));
  }

  /** Checks a clock's state. */
  static JsonNode in(String state, JsonNode ticket, String metric) {
    JsonNode clock = clock(ticket, metric);
    Surprise.unless(metric, state, clock.path("state").asText());
    return clock;
  }
}
