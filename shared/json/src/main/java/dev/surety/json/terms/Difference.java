package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;

/**
 * One difference between two versions of the terms.
 *
 * @param pointer where it is in the later terms; what was removed: where it was in the earlier ones
 * @param from what stood there; missing if nothing did
 * @param to what stands there now; missing if nothing does
 * @param text the same for a person
 */
public record Difference(String pointer, Kind kind, JsonNode from, JsonNode to, String text) {
  /** What happened there. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** As it is shown; what is missing is left out. */
  public ObjectNode shown() {
    ObjectNode shown = Json.object().put("pointer", pointer).put("kind", kind.name());
    if (!from.isMissingNode()) {
      shown.set("from", from);
    }
    if (!to.isMissingNode()) {
      shown.set("to", to);
    }
    return shown.put("text", text);
  }
}
