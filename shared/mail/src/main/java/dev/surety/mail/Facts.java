package dev.surety.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a mail is about, in people's words. */
record Facts(Map<String, String> all) {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

  boolean has(String name) {
    return all.containsKey(name);
  }

  String get(String name) {
    return all.getOrDefault(name, "");
  }

  /** An instant in the contract's zone. */
  String when(String name) {
    ZoneId zone = ZoneId.of(all.getOrDefault("zone", "UTC"));
    return WHEN.format(Instant.parse(get(name)).atZone(zone));
  }

  /** A length of time, such as 26 h 15 min: open time knows no days. */
  static String length(Duration time) {
    List<String> parts = new ArrayList<>();
    add(parts, time.toHours(), "h");
    add(parts, time.toMinutesPart(), "min");
    add(parts, time.toSecondsPart(), "s");
    return parts.isEmpty() ? "less than a second" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
