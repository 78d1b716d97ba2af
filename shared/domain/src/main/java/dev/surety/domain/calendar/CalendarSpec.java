package dev.surety.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A calendar as it was agreed and written down; it may contradict itself, see {@link #faults()}.
 *
 * <p>A day has its exceptional hours if it has any; else nothing on a holiday; else the hours of
 * its weekday. Its breaks are cut out of that.
 *
 * @param zone the zone whose wall clock all hours are read on
 * @param alwaysOpen open at every instant (24x7): hours and dates below would contradict it
 * @param weekly usual hours by weekday; a weekday without any is closed
 * @param holidays single closed dates
 * @param yearlyHolidays dates closed every year; 02-29 only in leap years
 * @param exceptions hours that replace a date's usual ones and beat a holiday; none means closed
 * @param breaks closed windows, cut out of whatever the date has
 */
public record CalendarSpec(
    ZoneId zone,
    boolean alwaysOpen,
    Map<DayOfWeek, List<Window>> weekly,
    Set<LocalDate> holidays,
    Set<MonthDay> yearlyHolidays,
    Map<LocalDate, List<Window>> exceptions,
    Map<LocalDate, List<Window>> breaks) {

  /** Takes copies that cannot change, in calendar order. */
  public CalendarSpec {
    weekly = inOrder(weekly);
    holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
    yearlyHolidays = Collections.unmodifiableSet(new TreeSet<>(yearlyHolidays));
    exceptions = inOrder(exceptions);
    breaks = inOrder(breaks);
  }

  /** Open at every instant; the zone only says how to show it. */
  public static CalendarSpec always(ZoneId zone) {
    return new CalendarSpec(zone, true, Map.of(), Set.of(), Set.of(), Map.of(), Map.of());
  }

  /**
   * Every contradiction in what was written, in calendar order; empty when there is none. Codes:
   * {@code window_empty}, {@code window_reversed}, {@code windows_overlap}, {@code
   * date_out_of_range}, {@code never_open}, {@code always_open_contradicts}. Windows that only
   * touch, and exceptional hours on a holiday, are no contradiction.
   */
  public List<CalendarFault> faults() {
    return CalendarFaults.of(this);
  }

  private static <K extends Comparable<? super K>> Map<K, List<Window>> inOrder(
      Map<K, List<Window>> hours) {
    Map<K, List<Window>> copy = new TreeMap<>();
    hours.forEach((key, windows) -> copy.put(key, List.copyOf(windows)));
    return Collections.unmodifiableMap(copy);
  }
}
