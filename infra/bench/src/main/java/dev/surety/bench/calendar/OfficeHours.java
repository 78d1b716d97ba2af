package dev.surety.bench.calendar;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.calendar.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same hours for both calendars: all that jBPM's can say, one window a day on full hours. */
final class OfficeHours {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final int FIRST_YEAR = 2026;
  static final int LAST_YEAR = 2040;

  private static final int OPENS = 9;
  private static final int CLOSES = 17;

  private OfficeHours() {}

  static BusinessCalendar surety() {
    return BusinessCalendar.compile(
        new CalendarSpec(
            ZONE, false, weekdays("09:00-17:00"), holidays(), Set.of(), Map.of(), Map.of()));
  }

  static JbpmCalendar jbpm() {
    Properties hours = new Properties();
    hours.setProperty("business.days.per.week", "5");
    hours.setProperty("business.hours.per.day", String.valueOf(CLOSES - OPENS));
    hours.setProperty("business.start.hour", String.valueOf(OPENS));
    hours.setProperty("business.end.hour", String.valueOf(CLOSES));
    hours.setProperty("business.weekend.days", "1,7");
    hours.setProperty("business.cal.timezone", ZONE.getId());
    hours.setProperty("business.holiday.date.format", "yyyy-MM-dd");
    hours.setProperty(
        "business.holidays",
        holidays().stream().map(LocalDate::toString).collect(Collectors.joining(",")));
    return new JbpmCalendar(hours);
  }

  /** What only one of them can say: a lunch break, nights to 24:00, yearly and exceptional days. */
  static BusinessCalendar rich() {
    Map<DayOfWeek, List<Window>> week = weekdays("08:00-12:15", "13:00-18:30");
    week.put(DayOfWeek.SATURDAY, List.of(window("00:00-02:00"), window("20:00-24:00")));
    Map<LocalDate, List<Window>> inventory =
        years()
            .boxed()
            .collect(
                Collectors.toMap(
                    year -> LocalDate.of(year, 12, 30), _ -> List.of(window("10:00-14:00"))));
    return BusinessCalendar.compile(
        new CalendarSpec(
            ZONE, false, week, holidays(), Set.of(MonthDay.of(5, 1)), inventory, Map.of()));
  }

  private static Set<LocalDate> holidays() {
    return years().boxed().flatMap(OfficeHours::holidays).collect(Collectors.toSet());
  }

  private static Stream<LocalDate> holidays(int year) {
    LocalDate thanksgiving =
        LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    return Stream.of(
        LocalDate.of(year, 1, 1),
        LocalDate.of(year, 7, 4),
        thanksgiving,
        LocalDate.of(year, 12, 25));
  }

  private static IntStream years() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR);
  }

  private static Map<DayOfWeek, List<Window>> weekdays(String... windows) {
    Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, Stream.of(windows).map(OfficeHours::window).toList());
      }
    }
    return week;
  }

  private static Window window(String text) {
    int dash = text.indexOf('-');
    return Window.of(text.substring(0, dash), text.substring(dash + 1));
  }
}
