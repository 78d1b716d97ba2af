package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the elements of an array of the terms are called, so that they are the same elements
 * wherever they stand.
 *
 * @param one what one of them is
 * @param members whose values name it
 */
record ElementNames(String one, List<String> members) {
  private static final Map<String, ElementNames> KNOWN =
      Map.ofEntries(
          Map.entry("milestones", new ElementNames("milestone", List.of("id"))),
          Map.entry("contacts", new ElementNames("contact", List.of("id"))),
          Map.entry("obligations", new ElementNames("obligation", List.of("id"))),
          Map.entry("kpis", new ElementNames("KPI", List.of("id"))),
          Map.entry("goals", new ElementNames("goal", List.of("id"))),
          Map.entry("targets", new ElementNames("target", List.of("metric", "priority"))),
          Map.entry("thresholds", new ElementNames("threshold", List.of("at", "before", "after"))),
          Map.entry("attainment", new ElementNames("attainment", List.of("metric", "priority"))),
          Map.entry("tiers", new ElementNames("credit tier", List.of("fromBps"))),
          Map.entry("levels", new ElementNames("escalation level", List.of("level"))),
          Map.entry("authority", new ElementNames("authority", List.of("decision", "role"))),
          Map.entry("activities", new ElementNames("activity", List.of("name"))),
          Map.entry("dataAccess", new ElementNames("data access", List.of("dataset", "purpose"))),
          Map.entry("reports", new ElementNames("report", List.of("every"))));

  static ElementNames of(String array) {
    return KNOWN.getOrDefault(array, new ElementNames(array, List.of()));
  }

  /** The place of each element under its name; fewer than there are if some have none. */
  Map<String, Integer> places(JsonNode array) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < array.size(); i++) {
      String name = name(array.get(i));
      if (!name.isEmpty()) {
        places.putIfAbsent(one + " " + name, i);
      }
    }
    return places;
  }

  /** The same by their places, from 1, because people count so. */
  static Map<String, Integer> byPlace(String name, JsonNode array) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < array.size(); i++) {
      places.put(name + " " + (i + 1), i);
    }
    return places;
  }

  private String name(JsonNode element) {
    return members.stream()
        .filter(element::has)
        .map(member -> spoken(member) + element.path(member).asText())
        .collect(Collectors.joining(" "));
  }

  private static String spoken(String member) {
    return switch (member) {
      case "before", "after" -> member + " ";
      case "fromBps" -> "from ";
      default -> "";
    };
  }
}
