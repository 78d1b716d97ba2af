package dev.surety.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How well the targets were kept, as the API reports it. */
final class Attainment {
  /** The longest period that one report covers. */
  private static final int LONGEST_DAYS = 400;

  private static final int HUNDRED = 100;
  private static final String ALL = "*";

  private final List<JsonNode> reports;

  private Attainment(List<JsonNode> reports) {
    this.reports = reports;
  }

  /**
   * Asks for it.
   *
   * @param from the first instant, a midnight
   * @param until the last instant; reports go up to the midnight after it
   */
  static Attainment of(ApiClient api, Relation relation, Instant from, Instant until) {
    Instant end = until.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    List<JsonNode> reports = new ArrayList<>();
    for (Instant begin = from; begin.isBefore(end); ) {
      Instant next = earlier(begin.plus(LONGEST_DAYS, ChronoUnit.DAYS), end);
      String path = relation.at("/sla?from=" + begin + "&to=" + next);
      reports.add(Relation.done(api.get(Relation.CLIENT, path)).body());
      begin = next;
    }
    return new Attainment(reports);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  long breaches() {
    return reports.stream()
        .flatMap(report -> report.path("metrics").valueStream())
        .filter(row -> row.path("priority").asText().equals(ALL))
        .mapToLong(row -> row.path("breached").asLong())
        .sum();
  }

  /** A table for each report; lengths of time are open time. */
  Stream<String> lines() {
    return IntStream.range(0, reports.size())
        .boxed()
        .flatMap(i -> Stream.concat(i == 0 ? Stream.of() : Stream.of(""), lines(reports.get(i))));
  }

  private static Stream<String> lines(JsonNode report) {
    String period =
        "Clocks that fell due from %s to %s"
            .formatted(day(report.path("from")), day(report.path("to")));
    String head =
        "%-15s %-9s %6s %6s %9s  %10s  %9s %9s  %6s"
            .formatted(
                "metric",
                "priority",
                "total",
                "met",
                "breached",
                "attainment",
                "median",
                "p95",
                "paused");
    Stream<String> rows =
        report
            .path("metrics")
            .valueStream()
            .sorted(
                Comparator.comparing((JsonNode row) -> row.path("metric").asText())
                    .thenComparingInt(row -> rank(row.path("priority").asText())))
            .map(Attainment::line);
    return Stream.concat(Stream.of(period, head), rows);
  }

  private static String day(JsonNode instant) {
    return instant.asText().substring(0, "2016-02-28".length());
  }

  private static String line(JsonNode row) {
    String priority = row.path("priority").asText();
    return String.format(
        Locale.ROOT,
        "%-15s %-9s %,6d %,6d %,9d  %10s  %9s %9s  %6s",
        row.path("metric").asText(),
        priority.equals(ALL) ? "all" : priority,
        row.path("total").asLong(),
        row.path("met").asLong(),
        row.path("breached").asLong(),
        share(row.path("attainmentBps"), 2),
        length(row.path("median")),
        length(row.path("p95")),
        share(row.path("pauseShareBps"), 1));
  }

  /** Basis points as percent, cut off and never rounded up. */
  private static String share(JsonNode bps, int digits) {
    if (bps.isMissingNode()) {
      return "-";
    }
    int whole = bps.asInt() / HUNDRED;
    int part = bps.asInt() % HUNDRED;
    return digits == 1 ? whole + "." + part / 10 + " %" : "%d.%02d %%".formatted(whole, part);
  }

  private static String length(JsonNode text) {
    if (text.isMissingNode()) {
      return "-";
    }
    Duration length = Duration.parse(text.asText());
    return length.toHours() == 0
        ? "%dm".formatted(length.toMinutesPart())
        : "%dh %02dm".formatted(length.toHours(), length.toMinutesPart());
  }

  private static int rank(String priority) {
    int at = RowReader.PRIORITIES.indexOf(priority);
    // all of them together come first
    return priority.equals(ALL) ? -1 : at;
  }
}
