package dev.surety.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.ApiClient;
import dev.surety.local.client.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How well the targets were kept, per priority and metric, from the tickets the API lists. */
final class Attainment {
  private static final List<String> METRICS = List.of("FIRST_RESPONSE", "RESOLUTION");
  private static final int BPS = 10_000;

  private final Map<Slot, Counts> slots =
      new TreeMap<>(
          Comparator.comparingInt((Slot slot) -> rank(RowReader.PRIORITIES, slot.priority()))
              .thenComparingInt(slot -> rank(METRICS, slot.metric())));

  private record Slot(String priority, String metric) {}

  private static final class Counts {
    private int clocks;
    private int met;
    private int breached;
    private int running;
    private int paused;
  }

  static Attainment of(ApiClient api, Relation relation) {
    Attainment attainment = new Attainment();
    String next = "";
    do {
      String page =
          relation.at("/tickets?pageSize=200" + (next.isEmpty() ? "" : "&pageToken=" + next));
      Reply reply = Relation.done(api.get(Relation.CLIENT, page));
      reply.body().path("tickets").forEach(attainment::add);
      next = reply.text("nextPageToken");
    } while (!next.isEmpty());
    return attainment;
  }

  private void add(JsonNode ticket) {
    for (JsonNode clock : ticket.path("clocks")) {
      Slot slot = new Slot(ticket.path("priority").asText(), clock.path("metric").asText());
      Counts counts = slots.computeIfAbsent(slot, s -> new Counts());
      counts.clocks++;
      switch (clock.path("state").asText()) {
        case "MET" -> counts.met++;
        case "BREACHED" -> counts.breached++;
        case "RUNNING" -> counts.running++;
        case "PAUSED" -> counts.paused++;
        default -> {}
      }
    }
  }

  int breaches() {
    return slots.values().stream().mapToInt(counts -> counts.breached).sum();
  }

  /** A table; attainment is met of met and breached, cut off and never rounded up. */
  Stream<String> lines() {
    String head =
        "%-9s %-15s %8s %7s %9s %5s %7s  %s"
            .formatted(
                "priority", "metric", "tickets", "met", "breached", "open", "paused", "attainment");
    return Stream.concat(
        Stream.of(head), slots.entrySet().stream().map(e -> line(e.getKey(), e.getValue())));
  }

  private static String line(Slot slot, Counts counts) {
    return String.format(
        Locale.ROOT,
        "%-9s %-15s %,8d %,7d %,9d %,5d %,7d  %s",
        slot.priority(),
        slot.metric(),
        counts.clocks,
        counts.met,
        counts.breached,
        counts.running,
        counts.paused,
        share(counts.met, counts.met + counts.breached));
  }

  private static String share(int met, int total) {
    if (total == 0) {
      return "nothing measured";
    }
    long bps = (long) met * BPS / total;
    return String.format(Locale.ROOT, "%3d.%02d %%  %d/%d", bps / 100, bps % 100, met, total);
  }

  private static int rank(List<String> known, String name) {
    int at = known.indexOf(name);
    return at < 0 ? known.size() : at;
  }
}
