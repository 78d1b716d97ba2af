package dev.surety.local.recount;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.recount.Walk.Settled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the attainment table. */
record Figures(
    long total,
    long met,
    long breached,
    long unanswered,
    long contested,
    @Nullable Long attainmentBps,
    @Nullable Duration median,
    @Nullable Duration p95,
    Duration overrun,
    Duration longestOverrun,
    @Nullable Long pauseShareBps) {

  /** As the API reports them, by metric and priority. */
  static Map<String, Figures> reported(JsonNode sla) {
    Map<String, Figures> all = new TreeMap<>();
    for (JsonNode row : sla.path("metrics")) {
      all.put(
          row.path("metric").asText() + " " + row.path("priority").asText(),
          new Figures(
              row.path("total").asLong(),
              row.path("met").asLong(),
              row.path("breached").asLong(),
              row.path("unanswered").asLong(),
              row.path("contested").asLong(),
              number(row.path("attainmentBps")),
              length(row.path("median")),
              length(row.path("p95")),
              Duration.parse(row.path("overrun").asText()),
              Duration.parse(row.path("longestOverrun").asText()),
              number(row.path("pauseShareBps"))));
    }
    return all;
  }

  /** As they are counted here. */
  static Map<String, Figures> counted(List<Settled> settled) {
    Map<String, Figures> all = new TreeMap<>();
    for (String metric : Promises.METRICS) {
      for (String priority : List.of("*", "CRITICAL", "HIGH", "MODERATE", "LOW")) {
        List<Settled> some =
            settled.stream()
                .filter(s -> s.metric().equals(metric))
                .filter(s -> priority.equals("*") || s.priority().equals(priority))
                .toList();
        // a standard is about all priorities together, measured or not
        if (!some.isEmpty() || priority.equals("*")) {
          all.put(metric + " " + priority, of(some));
        }
      }
    }
    return all;
  }

  private static Figures of(List<Settled> some) {
    long met = some.stream().filter(Settled::met).count();
    List<Settled> answered = some.stream().filter(Settled::answered).toList();
    List<Long> taken = answered.stream().map(Settled::taken).sorted().toList();
    long paused = sum(answered.stream(), Settled::paused);
    return new Figures(
        some.size(),
        met,
        some.size() - met,
        some.size() - answered.size(),
        0,
        share(met, some.size()),
        percentile(taken, 50),
        percentile(taken, 95),
        Duration.ofMinutes(sum(answered.stream(), Settled::overrun)),
        Duration.ofMinutes(answered.stream().mapToLong(Settled::overrun).max().orElse(0)),
        share(paused, paused + sum(answered.stream(), Settled::taken)));
  }

  private static long sum(Stream<Settled> some, ToLongFunction<Settled> minutes) {
    return some.mapToLong(minutes).sum();
  }

  private static @Nullable Long share(long part, long whole) {
    return whole == 0 ? null : part * 10_000 / whole;
  }

  /** The first of the sorted values that so many percent of them do not exceed. */
  private static @Nullable Duration percentile(List<Long> sorted, int percent) {
    for (int i = 0; i < sorted.size(); i++) {
      if ((i + 1) * 100L >= (long) percent * sorted.size()) {
        return Duration.ofMinutes(sorted.get(i));
      }
    }
    return null;
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isMissingNode() ? null : node.asLong();
  }

  private static @Nullable Duration length(JsonNode node) {
    return node.isMissingNode() ? null : Duration.parse(node.asText());
  }
}
