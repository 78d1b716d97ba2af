package dev.surety.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Routes, of which the most specific that fits wins as it does in API Gateway: a fixed segment
 * before a variable before a greedy one, from left to right, then a method before {@code ANY}.
 */
final class RouteTable<T> {

  private static final String ANY = "ANY";

  private volatile List<Entry<T>> entries = List.of();

  synchronized void add(String method, String template, T target) {
    List<Entry<T>> sorted = new ArrayList<>(entries);
    sorted.add(new Entry<>(method, segments(template), target));
    sorted.sort(Comparator.comparing(Entry::rank));
    entries = List.copyOf(sorted);
  }

  /**
   * Finds the route of a request.
   *
   * @param path decoded: an encoded slash separates like any other, as it does in API Gateway
   */
  Optional<Match<T>> match(String method, String path) {
    List<String> segments = segments(path);
    for (Entry<T> entry : entries) {
      if (entry.method.equals(ANY) || entry.method.equals(method)) {
        Map<String, String> variables = entry.bind(segments);
        if (variables != null) {
          return Optional.of(new Match<>(entry.target, variables));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> segments(String path) {
    // The limit keeps a trailing slash significant: /v1/contracts/ is not /v1/contracts
    return List.of(path.substring(1).split("/", -1));
  }

  /** A route that fits, and what its variables stand for. */
  record Match<T>(T target, Map<String, String> variables) {}

  private record Entry<T>(String method, List<String> template, T target) {

    String rank() {
      StringBuilder rank = new StringBuilder();
      template.forEach(segment -> rank.append(isGreedy(segment) ? 2 : isVariable(segment) ? 1 : 0));
      return rank.append(method.equals(ANY) ? "/1" : "/0").toString();
    }

    @Nullable Map<String, String> bind(List<String> segments) {
      Map<String, String> variables = new LinkedHashMap<>();
      for (int i = 0; i < template.size(); i++) {
        String expected = template.get(i);
        if (isGreedy(expected)) {
          String rest =
              String.join("/", segments.subList(Math.min(i, segments.size()), segments.size()));
          variables.put(expected.substring(1, expected.length() - 2), rest);
          return rest.isEmpty() ? null : variables;
        }
        if (i >= segments.size() || !bindOne(expected, segments.get(i), variables)) {
          return null;
        }
      }
      return segments.size() == template.size() ? variables : null;
    }

    private static boolean bindOne(String expected, String actual, Map<String, String> variables) {
      if (!isVariable(expected)) {
        return expected.equals(actual);
      }
      variables.put(expected.substring(1, expected.length() - 1), actual);
      return !actual.isEmpty();
    }

    private static boolean isVariable(String segment) {
      return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
      return segment.startsWith("{") && segment.endsWith("+}");
    }
  }
}
