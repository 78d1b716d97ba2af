package dev.surety.domain.calendar;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The days of one year that are not open as long as their weekday usually is, with running totals
 * of the differences in seconds. Most years have a dozen or two.
 */
final class YearCorrections {
  private final long[] days;
  private final long[] running;

  private YearCorrections(NavigableMap<Long, Long> corrections) {
    days = corrections.keySet().stream().mapToLong(Long::longValue).toArray();
    running = corrections.values().stream().mapToLong(Long::longValue).toArray();
    Arrays.parallelPrefix(running, Long::sum);
  }

  static YearCorrections of(int year, ZonedHours hours) {
    NavigableSet<Long> candidates = new TreeSet<>();
    hours.agreed().specialIn(year).forEach(date -> candidates.add(date.toEpochDay()));
    LocalDate start = LocalDate.of(year, 1, 1);
    long first = start.toEpochDay();
    long end = start.plusYears(1).toEpochDay();
    candidates.addAll(nearClockChanges(first, end, hours.rules()).subSet(first, end));
    NavigableMap<Long, Long> corrections = new TreeMap<>();
    for (long day : candidates) {
      long difference = hours.secondsOn(day) - hours.agreed().usual(day).seconds();
      if (difference != 0) {
        corrections.put(day, difference);
      }
    }
    return new YearCorrections(corrections);
  }

  // A change touches the dates it leaves and enters, and windows to 24:00 of the date before.
  private static NavigableSet<Long> nearClockChanges(long first, long end, ZoneRules rules) {
    NavigableSet<Long> near = new TreeSet<>();
    LocalDate from = LocalDate.ofEpochDay(first - 3);
    LocalDate to = LocalDate.ofEpochDay(end + 3);
    ZoneOffsetTransition shift =
        rules.nextTransition(from.atStartOfDay(ZoneOffset.UTC).toInstant());
    while (shift != null && shift.getDateTimeBefore().toLocalDate().isBefore(to)) {
      long left = shift.getDateTimeBefore().toLocalDate().toEpochDay();
      long entered = shift.getDateTimeAfter().toLocalDate().toEpochDay();
      LongStream.rangeClosed(Math.min(left, entered) - 1, Math.max(left, entered))
          .forEach(near::add);
      shift = rules.nextTransition(shift.getInstant());
    }
    return near;
  }

  /** Sum of the differences of this year's days before the day. */
  long before(long epochDay) {
    int found = Arrays.binarySearch(days, epochDay);
    int earlier = found < 0 ? -found - 1 : found;
    return earlier == 0 ? 0 : running[earlier - 1];
  }

  long total() {
    return running.length == 0 ? 0 : running[running.length - 1];
  }
}
