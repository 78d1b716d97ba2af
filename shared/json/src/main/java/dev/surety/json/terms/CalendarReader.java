package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.calendar.Window;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads one calendar of the terms. */
public final class CalendarReader {
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MON", DayOfWeek.MONDAY,
          "TUE", DayOfWeek.TUESDAY,
          "WED", DayOfWeek.WEDNESDAY,
          "THU", DayOfWeek.THURSDAY,
          "FRI", DayOfWeek.FRIDAY,
          "SAT", DayOfWeek.SATURDAY,
          "SUN", DayOfWeek.SUNDAY);

  private CalendarReader() {}

  /** What was agreed; published holidays count from when they were written in. */
  public static CalendarSpec read(Reader calendar) {
    ZoneId zone = calendar.parsed("zone", Names.ZONE, ZoneOffset.UTC, Names::zone);
    boolean always = calendar.flag("alwaysOpen", false);
    Map<DayOfWeek, List<Window>> weekly = new EnumMap<>(DayOfWeek.class);
    calendar
        .optionalObject("weekly")
        .ifPresent(days -> weekly.putAll(windows(days, "a day such as MON", CalendarReader::day)));
    List<LocalDate> holidays =
        calendar.texts("holidays", "a date", LocalDate.EPOCH, LocalDate::parse);
    List<MonthDay> yearly =
        calendar.texts(
            "yearlyHolidays", "a day such as 12-31", MonthDay.of(1, 1), CalendarReader::monthDay);
    Map<LocalDate, List<Window>> exceptions = dated(calendar, "exceptions");
    Map<LocalDate, List<Window>> breaks = dated(calendar, "breaks");
    Set<LocalDate> closed = PublishedSection.read(calendar);
    closed.addAll(holidays);
    calendar.nothingElse();
    return new CalendarSpec(
        zone, always, weekly, closed, new HashSet<>(yearly), exceptions, breaks);
  }

  private static Map<LocalDate, List<Window>> dated(Reader calendar, String name) {
    return calendar
        .optionalObject(name)
        .map(dates -> windows(dates, "a date", LocalDate::parse))
        .orElse(Map.of());
  }

  private static <K> Map<K, List<Window>> windows(
      Reader map, String what, Function<String, K> key) {
    Map<K, List<Window>> all = new LinkedHashMap<>();
    map.entries(
        (name, node) -> {
          List<Window> windows = windowsAt(map, name, node);
          try {
            all.put(key.apply(name), windows);
          } catch (IllegalArgumentException | java.time.DateTimeException e) {
            map.faults().add(map.at(name), "malformed", what + " is expected, not " + name);
          }
        });
    return all;
  }

  private static List<Window> windowsAt(Reader map, String name, JsonNode node) {
    List<Window> windows = new ArrayList<>();
    if (!node.isArray()) {
      map.faults()
          .add(
              map.at(name), "not_an_array", "windows such as [[\"09:00\",\"17:00\"]] are expected");
    }
    for (int i = 0; i < node.size(); i++) {
      JsonNode pair = node.get(i);
      try {
        if (pair.size() != 2 || !pair.path(0).isTextual() || !pair.path(1).isTextual()) {
          throw new IllegalArgumentException("no pair");
        }
        windows.add(Window.of(pair.path(0).textValue(), pair.path(1).textValue()));
      } catch (IllegalArgumentException e) {
        map.faults()
            .add(
                map.at(name) + "/" + i,
                "malformed",
                "a window such as [\"09:00\",\"17:00\"] is expected, not " + pair);
      }
    }
    return windows;
  }

  private static DayOfWeek day(String name) {
    DayOfWeek day = DAYS.get(name);
    if (day == null) {
      throw new IllegalArgumentException(name);
    }
    return day;
  }

  private static MonthDay monthDay(String text) {
    return MonthDay.parse("--" + text);
  }
}
