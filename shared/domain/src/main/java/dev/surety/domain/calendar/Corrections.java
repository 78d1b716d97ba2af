package dev.surety.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Running totals of {@link YearCorrections} over years, worked out when a year is first asked for.
 * What is known is an immutable value swapped atomically; it only ever grows, around the year asked
 * for first, so totals read from two values agree. {@link Horizon} bounds it.
 */
final class Corrections {
  private final ZonedHours hours;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  Corrections(ZonedHours hours) {
    this.hours = hours;
  }

  /** Sum of all differences before the day, counted from a point that is fixed for this object. */
  long before(long epochDay) {
    int year = LocalDate.ofEpochDay(epochDay).getYear();
    Known years = known.get();
    if (years == null || !years.covers(year)) {
      years = grownTo(year);
    }
    return years.before(year, epochDay);
  }

  private Known grownTo(int year) {
    while (true) {
      Known current = known.get();
      if (current != null && current.covers(year)) {
        return current;
      }
      Known grown = current == null ? Known.startingAt(year, hours) : current.grownTo(year, hours);
      if (known.compareAndSet(current, grown)) {
        return grown;
      }
    }
  }

  /** Consecutive years from the first, each with the sum of all differences before it. */
  private record Known(int first, List<YearCorrections> years, List<Long> carried) {
    static Known startingAt(int year, ZonedHours hours) {
      return new Known(year, List.of(YearCorrections.of(year, hours)), List.of(0L));
    }

    boolean covers(int year) {
      return first <= year && year < first + years.size();
    }

    long before(int year, long epochDay) {
      int index = year - first;
      return carried.get(index) + years.get(index).before(epochDay);
    }

    Known grownTo(int year, ZonedHours hours) {
      List<YearCorrections> allYears = new ArrayList<>(years);
      List<Long> allCarried = new ArrayList<>(carried);
      for (int next = first + years.size(); next <= year; next++) {
        allCarried.add(allCarried.getLast() + allYears.getLast().total());
        allYears.add(YearCorrections.of(next, hours));
      }
      for (int previous = first - 1; previous >= year; previous--) {
        YearCorrections added = YearCorrections.of(previous, hours);
        allCarried.addFirst(allCarried.getFirst() - added.total());
        allYears.addFirst(added);
      }
      return new Known(Math.min(first, year), List.copyOf(allYears), List.copyOf(allCarried));
    }
  }
}
