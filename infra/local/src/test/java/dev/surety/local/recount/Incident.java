package dev.surety.local.recount;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a log tells of one incident, in the order in which it happened.
 *
 * @param openedAt minute of the epoch
 */
record Incident(String number, long openedAt, List<Step> steps) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> STATES =
      Set.of(
          "New",
          "Active",
          "Awaiting User Info",
          "Awaiting Problem",
          "Awaiting Vendor",
          "Awaiting Evidence",
          "Resolved",
          "Closed");
  private static final Set<String> PRIORITIES = Set.of("CRITICAL", "HIGH", "MODERATE", "LOW");

  /** How it was after an update. */
  record Step(long minute, long openedAt, String state, String priority) {
    boolean ended() {
      return state.equals("Resolved") || state.equals("Closed");
    }

    boolean waits() {
      return state.equals("Awaiting User Info");
    }
  }

  String openingPriority() {
    return steps.getFirst().priority();
  }

  /** Reads a log without quotes; rows that make no sense are left out. */
  static List<Incident> all(List<String> csv) {
    List<String> header = List.of(csv.getFirst().split(",", -1));
    Map<String, List<Step>> numbers = new LinkedHashMap<>();
    for (String line : csv.subList(1, csv.size())) {
      if (line.contains("\"")) {
        throw new IllegalArgumentException("no quotes, please: " + line);
      }
      String[] cells = line.split(",", -1);
      step(header, cells)
          .ifPresent(
              step ->
                  numbers
                      .computeIfAbsent(cells[header.indexOf("number")], n -> new ArrayList<>())
                      .add(step));
    }
    return numbers.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Incident of(String number, List<Step> steps) {
    // stable: what happened in one minute stays in the order of the file
    List<Step> sorted = steps.stream().sorted(Comparator.comparingLong(Step::minute)).toList();
    return new Incident(number, sorted.getFirst().openedAt(), sorted);
  }

  private static Optional<Step> step(List<String> header, String[] cells) {
    String state = cells[header.indexOf("incident_state")];
    String priority =
        cells[header.indexOf("priority")].replaceAll("^\\d - ", "").toUpperCase(Locale.ROOT);
    if (!STATES.contains(state) || !PRIORITIES.contains(priority)) {
      return Optional.empty();
    }
    try {
      long openedAt = minute(cells[header.indexOf("opened_at")]);
      long minute = minute(cells[header.indexOf("sys_updated_at")]);
      return minute < openedAt
          ? Optional.empty()
          : Optional.of(new Step(minute, openedAt, state, priority));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long minute(String text) {
    return LocalDateTime.parse(text, TIME).toEpochSecond(ZoneOffset.UTC) / 60;
  }
}
