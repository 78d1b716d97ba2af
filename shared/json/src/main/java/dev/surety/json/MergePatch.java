package dev.surety.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396. */
public final class MergePatch {
  private MergePatch() {}

  /** The document with the patch applied; neither is changed. */
  public static JsonNode apply(JsonNode document, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = document.isObject() ? document.deepCopy() : Json.object();
    patch
        .properties()
        .forEach(
            member -> {
              String name = member.getKey();
              if (member.getValue().isNull()) {
                result.remove(name);
              } else {
                result.set(name, apply(result.path(name), member.getValue()));
              }
            });
    return result;
  }
}
