package dev.surety.local.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;

/** What a row makes somebody tell Surety. */
sealed interface Call {

  /** Opens the incident's ticket. */
  record Open(String priority, String subject, String channel) implements Call {}

  /** Something the provider did. */
  record Provider(String type, String reason) implements Call {}

  /** Something the client did. */
  record Client(String type, String priority) implements Call {}

  /**
   * The request's body.
   *
   * @param eventId made of the row's line, so that the same file twice is the same events
   */
  default ObjectNode body(String eventId, String at) {
    ObjectNode body = Json.object().put("eventId", eventId);
    return switch (this) {
      case Open(String priority, String subject, String channel) ->
          body.put("priority", priority)
              .put("subject", subject)
              .put("channel", channel)
              .put("openedAt", at);
      case Provider(String type, String reason) -> {
        body.put("type", type).put("occurredAt", at);
        yield reason.isEmpty() ? body : body.put("reason", reason);
      }
      case Client(String type, String priority) -> {
        body.put("type", type).put("occurredAt", at);
        yield priority.isEmpty() ? body : body.put("priority", priority);
      }
    };
  }
}
