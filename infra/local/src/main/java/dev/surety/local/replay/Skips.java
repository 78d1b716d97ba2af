package dev.surety.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows that were not applied, by reason. */
final class Skips {
  private static final int NAMED = 4;

  private final Map<String, List<Skip>> reasons = new TreeMap<>();

  private record Skip(long line, String value) {}

  void add(String reason, long line, String value) {
    reasons.computeIfAbsent(reason, r -> new ArrayList<>()).add(new Skip(line, value));
  }

  int count() {
    return reasons.values().stream().mapToInt(List::size).sum();
  }

  /** A line for each reason, with the first rows it was met in. */
  Stream<String> lines() {
    return reasons.entrySet().stream()
        .map(
            e ->
                String.format(
                    Locale.ROOT,
                    "%,9d  %s: %s",
                    e.getValue().size(),
                    e.getKey(),
                    examples(e.getValue())));
  }

  private static String examples(List<Skip> skips) {
    String named =
        skips.stream()
            .limit(NAMED)
            .map(s -> "line " + s.line() + (s.value().isEmpty() ? "" : " (" + s.value() + ")"))
            .collect(Collectors.joining(", "));
    return skips.size() > NAMED ? named + ", ..." : named;
  }
}
