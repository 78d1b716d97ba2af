package dev.surety.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The hours of each local date by the rules of a {@link CalendarSpec}, on the wall clock only. */
final class AgreedHours {
  private static final int DAYS_OF_LEAP_YEAR = 366;

  private final List<DayHours> week;
  private final long[] beforeWeekday = new long[8];
  private final Set<MonthDay> yearly;
  private final boolean[] yearlyClosed = new boolean[13 * 32];
  private final Map<LocalDate, DayHours> dated;
  private final NavigableSet<LocalDate> dates;
  private final boolean closedByYearly;

  private AgreedHours(List<DayHours> week, Set<MonthDay> yearly, Map<LocalDate, DayHours> dated) {
    this.closedByYearly = yearly.size() == DAYS_OF_LEAP_YEAR;
    this.week = closedByYearly ? weekOf(DayHours.CLOSED) : week;
    this.yearly = closedByYearly ? Set.of() : yearly;
    this.dated = dated;
    this.dates = new TreeSet<>(dated.keySet());
    for (int day = 0; day < 7; day++) {
      beforeWeekday[day + 1] = beforeWeekday[day] + this.week.get(day).seconds();
    }
    for (MonthDay day : this.yearly) {
      yearlyClosed[day.getMonthValue() * 32 + day.getDayOfMonth()] = true;
    }
  }

  static AgreedHours of(CalendarSpec spec) {
    if (spec.alwaysOpen()) {
      return new AgreedHours(weekOf(DayHours.WHOLE_DAY), Set.of(), Map.of());
    }
    List<DayHours> week =
        Stream.of(DayOfWeek.values())
            .map(day -> DayHours.of(spec.weekly().getOrDefault(day, List.of())))
            .toList();
    Map<LocalDate, DayHours> dated = new HashMap<>();
    Stream.of(spec.holidays(), spec.exceptions().keySet(), spec.breaks().keySet())
        .flatMap(Collection::stream)
        .forEach(date -> dated.computeIfAbsent(date, d -> on(d, spec, week)));
    return new AgreedHours(week, spec.yearlyHolidays(), dated);
  }

  private static DayHours on(LocalDate date, CalendarSpec spec, List<DayHours> week) {
    List<Window> exception = spec.exceptions().get(date);
    boolean holiday =
        spec.holidays().contains(date) || spec.yearlyHolidays().contains(MonthDay.from(date));
    DayHours usual = holiday ? DayHours.CLOSED : week.get(date.getDayOfWeek().getValue() - 1);
    DayHours hours = exception == null ? usual : DayHours.of(exception);
    return hours.without(spec.breaks().getOrDefault(date, List.of()));
  }

  private static List<DayHours> weekOf(DayHours everyDay) {
    return List.of(everyDay, everyDay, everyDay, everyDay, everyDay, everyDay, everyDay);
  }

  DayHours on(long epochDay) {
    if (dated.isEmpty() && yearly.isEmpty()) {
      return usual(epochDay);
    }
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    DayHours special = dated.get(date);
    if (special != null) {
      return special;
    }
    boolean closed = yearlyClosed[date.getMonthValue() * 32 + date.getDayOfMonth()];
    return closed ? DayHours.CLOSED : usual(epochDay);
  }

  DayHours usual(long epochDay) {
    return week.get((int) Math.floorMod(sinceMonday(epochDay), 7L));
  }

  /** Seconds that usual weeks are open before the day, counted from a fixed Monday. */
  long usualSecondsBefore(long epochDay) {
    long days = sinceMonday(epochDay);
    return Math.floorDiv(days, 7L) * weekSeconds() + beforeWeekday[(int) Math.floorMod(days, 7L)];
  }

  long weekSeconds() {
    return beforeWeekday[7];
  }

  /** No date is closed at any second, whatever the zone does to the clock. */
  boolean continuous() {
    return weekSeconds() == 7L * Window.DAY && dated.isEmpty() && yearly.isEmpty();
  }

  /** The dates of a year that need not have their weekday's hours. */
  Stream<LocalDate> specialIn(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    Stream<LocalDate> everyYear =
        yearly.stream().filter(day -> day.isValidYear(year)).map(day -> day.atYear(year));
    return Stream.concat(dates.subSet(first, first.plusYears(1)).stream(), everyYear);
  }

  /** The dates that were named one by one. */
  NavigableSet<LocalDate> dated() {
    return dates;
  }

  /** Why no weekday is ever open; only meaningful when {@link #weekSeconds()} is 0. */
  String closedWeek() {
    return closedByYearly ? "Yearly holidays close every day" : "No weekday has open hours";
  }

  private static long sinceMonday(long epochDay) {
    return epochDay + 3; // day 0 of the epoch was a Thursday
  }
}
