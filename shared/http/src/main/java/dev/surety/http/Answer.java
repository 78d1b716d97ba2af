package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.work.Entity;

/**
 * What a caller is told.
 *
 * @param etag the version of what was told, in ETag form; empty for none
 */
public record Answer(int status, JsonNode body, String etag) {
  public static Answer ok(JsonNode body) {
    return new Answer(200, body, "");
  }

  public static Answer ok(JsonNode body, Entity of) {
    return new Answer(200, body, etag(of));
  }

  public static Answer created(JsonNode body, Entity of) {
    return new Answer(201, body, etag(of));
  }

  /** Taken on, not settled yet. */
  public static Answer accepted(JsonNode body, Entity of) {
    return new Answer(202, body, etag(of));
  }

  static String etag(Entity entity) {
    return '"' + Long.toString(entity.version()) + '"';
  }
}
