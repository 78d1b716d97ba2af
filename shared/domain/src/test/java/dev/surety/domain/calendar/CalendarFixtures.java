package dev.surety.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes calendars the way the examples read: {@code in(zone).weekdays("09:00-17:00")}. */
final class CalendarFixtures {
  private final ZoneId zone;
  private final Map<DayOfWeek, List<Window>> weekly = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<MonthDay> yearly = new HashSet<>();
  private final Map<LocalDate, List<Window>> exceptions = new HashMap<>();
  private final Map<LocalDate, List<Window>> breaks = new HashMap<>();

  private CalendarFixtures(String zone) {
    this.zone = ZoneId.of(zone);
  }

  static CalendarFixtures in(String zone) {
    return new CalendarFixtures(zone);
  }

  CalendarFixtures weekdays(String... windows) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        on(day, windows);
      }
    }
    return this;
  }

  CalendarFixtures daily(String... windows) {
    weekdays(windows);
    return on(DayOfWeek.SATURDAY, windows).on(DayOfWeek.SUNDAY, windows);
  }

  CalendarFixtures on(DayOfWeek day, String... windows) {
    weekly.put(day, windows(windows));
    return this;
  }

  CalendarFixtures holiday(String date) {
    holidays.add(LocalDate.parse(date));
    return this;
  }

  CalendarFixtures yearly(String monthDay) {
    yearly.add(MonthDay.parse("--" + monthDay));
    return this;
  }

  CalendarFixtures exception(String date, String... windows) {
    exceptions.put(LocalDate.parse(date), windows(windows));
    return this;
  }

  CalendarFixtures breaks(String date, String... windows) {
    breaks.put(LocalDate.parse(date), windows(windows));
    return this;
  }

  CalendarSpec spec() {
    return new CalendarSpec(zone, false, weekly, holidays, yearly, exceptions, breaks);
  }

  BusinessCalendar compile() {
    return BusinessCalendar.compile(spec());
  }

  /** A window such as {@code 09:00-12:30}. */
  static List<Window> windows(String... texts) {
    List<Window> windows = new ArrayList<>();
    for (String text : texts) {
      int dash = text.indexOf('-');
      windows.add(Window.of(text.substring(0, dash), text.substring(dash + 1)));
    }
    return windows;
  }

  /** An instant with its offset, such as {@code 2026-03-06T16:30-05:00}. */
  static Instant at(String text) {
    return ZonedDateTime.parse(text).toInstant();
  }
}
