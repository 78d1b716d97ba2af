package dev.surety.local.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** SAM's Globals: a function's own word wins, mappings are merged key by key. */
final class Overlay {

  private Overlay() {}

  static Map<?, ?> of(Map<?, ?> defaults, Map<?, ?> own) {
    Map<Object, Object> merged = new LinkedHashMap<>(defaults);
    own.forEach(
        (key, value) ->
            merged.merge(
                key,
                value,
                (general, particular) ->
                    general instanceof Map<?, ?> below && particular instanceof Map<?, ?> above
                        ? of(below, above)
                        : particular));
    return merged;
  }
}
