package dev.surety.local.recount;

import dev.surety.local.recount.OpenMinutes.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the replay's terms promise, written down a second time. */
final class Promises {
  static final List<String> METRICS = List.of("FIRST_RESPONSE", "RESOLUTION");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The nationwide public holidays of Germany, and the two days of the terms' own. */
  private static final Set<LocalDate> CLOSED =
      Stream.of(
              "2016-01-01 2016-03-25 2016-03-28 2016-05-01 2016-05-05 2016-05-16 2016-10-03",
              "2016-12-24 2016-12-25 2016-12-26 2016-12-31",
              "2017-01-01 2017-04-14 2017-04-17 2017-05-01 2017-05-25 2017-06-05 2017-10-03",
              "2017-10-31 2017-12-24 2017-12-25 2017-12-26 2017-12-31")
          .flatMap(days -> Stream.of(days.split(" ")))
          .map(LocalDate::parse)
          .collect(Collectors.toSet());

  private static final OpenMinutes ALWAYS = OpenMinutes.always();
  private static final OpenMinutes SERVICE = service();
  private static final OpenMinutes OFFICE = office();

  /** Minutes, and which of them count. */
  record Promise(long within, OpenMinutes hours) {}

  private Promises() {}

  static Promise of(String metric, String priority) {
    boolean first = metric.equals("FIRST_RESPONSE");
    return switch (priority) {
      case "CRITICAL" -> new Promise(first ? 30 : 240, ALWAYS);
      case "HIGH" -> new Promise(first ? 60 : 480, SERVICE);
      case "MODERATE" -> new Promise(first ? 240 : 1_440, OFFICE);
      case "LOW" -> new Promise(first ? 480 : 4_320, OFFICE);
      default -> throw new IllegalArgumentException(priority);
    };
  }

  private static OpenMinutes service() {
    Map<DayOfWeek, List<Hours>> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Hours("00:00", "02:30"), new Hours("03:30", "")));
    }
    return OpenMinutes.in(BERLIN, week, Set.of());
  }

  private static OpenMinutes office() {
    Hours morning = new Hours("08:00", "12:00");
    List<Hours> whole = List.of(morning, new Hours("12:45", "17:30"));
    return OpenMinutes.in(
        BERLIN,
        Map.of(
            DayOfWeek.MONDAY, whole,
            DayOfWeek.TUESDAY, whole,
            DayOfWeek.WEDNESDAY, whole,
            DayOfWeek.THURSDAY, whole,
            DayOfWeek.FRIDAY, List.of(morning, new Hours("12:45", "15:30"))),
        CLOSED);
  }
}
