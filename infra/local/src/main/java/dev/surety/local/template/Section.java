package dev.surety.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resolved part of the template that knows where it is, so that whatever is missing is missed by
 * name.
 *
 * @param where the resource, and the way from there
 * @param values what it says
 */
record Section(String where, Map<?, ?> values) {

  /** A section of its own, empty when absent. */
  Section at(String name) {
    Object value = values.get(name);
    if (value == null) {
      return new Section(where + "." + name, Map.of());
    }
    if (value instanceof Map<?, ?> map) {
      return new Section(where + "." + name, map);
    }
    throw fault(name + " must be a mapping, not " + value);
  }

  /** The sections in a mapping, by name and in order; none when it is absent. */
  Map<String, Section> each(String name) {
    Map<String, Section> sections = new LinkedHashMap<>();
    Section parent = at(name);
    parent.values.keySet().stream()
        .map(String::valueOf)
        .forEach(key -> sections.put(key, parent.at(key)));
    return sections;
  }

  /** The sections in a list; none when it is absent. */
  List<Section> list(String name) {
    return items(name).stream()
        .map(
            item ->
                item instanceof Map<?, ?> map
                    ? new Section(where + "." + name, map)
                    : new Section(where + "." + name, Map.of("", item)))
        .toList();
  }

  List<String> texts(String name) {
    return items(name).stream().map(String::valueOf).toList();
  }

  String text(String name) {
    String value = optional(name);
    if (value == null || value.isBlank()) {
      throw fault(name + " is missing");
    }
    return value;
  }

  @Nullable String optional(String name) {
    Object value = values.get(name);
    return value == null ? null : value.toString();
  }

  int number(String name) {
    return wholeNumber(name, text(name));
  }

  int number(String name, int otherwise) {
    String value = optional(name);
    return value == null ? otherwise : wholeNumber(name, value);
  }

  UnreadableTemplate fault(String sentence) {
    return new UnreadableTemplate(where + ": " + sentence);
  }

  private int wholeNumber(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate(where + ": " + name + " must be a number, not " + value, e);
    }
  }

  private List<?> items(String name) {
    Object value = values.get(name);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }
}
