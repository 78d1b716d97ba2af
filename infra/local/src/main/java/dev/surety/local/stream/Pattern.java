package dev.surety.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of a filter pattern: every member must match, or one of several conditions on a value. */
sealed interface Pattern {

  boolean matches(JsonNode value);

  /** An object: each member's pattern holds for the value's member of that name. */
  record Members(Map<String, Pattern> members) implements Pattern {
    @Override
    public boolean matches(JsonNode value) {
      return members.entrySet().stream()
          .allMatch(member -> member.getValue().matches(value.path(member.getKey())));
    }
  }

  /** A list: any of its conditions holds; for a list of values, for any of them. */
  record AnyOf(List<Condition> conditions) implements Pattern {
    @Override
    public boolean matches(JsonNode value) {
      return conditions.stream().anyMatch(condition -> holds(condition, value));
    }

    private static boolean holds(Condition condition, JsonNode value) {
      if (!value.isArray() || condition instanceof Condition.Exists) {
        return condition.holds(value);
      }
      for (JsonNode each : value) {
        if (condition.holds(each)) {
          return true;
        }
      }
      return false;
    }
  }

  static Pattern of(String path, JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      Map<String, Pattern> members = new LinkedHashMap<>();
      node.properties()
          .forEach(
              member -> {
                if (member.getKey().startsWith("$")) {
                  throw new IllegalArgumentException(
                      "stream filter operator " + member.getKey() + " is not known here");
                }
                members.put(member.getKey(), of(path + "/" + member.getKey(), member.getValue()));
              });
      return new Members(members);
    }
    if (node.isArray() && !node.isEmpty()) {
      List<Condition> conditions = new ArrayList<>();
      node.forEach(each -> conditions.add(Condition.of(path, each)));
      return new AnyOf(conditions);
    }
    throw new IllegalArgumentException(
        "a stream filter needs a list of values at " + path + ", not " + node);
  }
}
