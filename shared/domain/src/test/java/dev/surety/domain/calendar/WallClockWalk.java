package dev.surety.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The rules told a second time, by brute force: a clock on the wall is watched for every minute of
 * a few days, and windows open and close when it shows their edges. Shares no code with the
 * calendar; needs edges and clock changes on full minutes.
 */
final class WallClockWalk {
  static final int MINUTE = 60;
  private static final int DAY_MINUTES = 1440;

  private final CalendarSpec spec;
  private final long start;
  private final long[] shown;
  private final boolean[] open;

  WallClockWalk(CalendarSpec spec, LocalDate firstDay, int days) {
    this.spec = spec;
    this.start = firstDay.toEpochDay() * DAY_MINUTES;
    this.shown = new long[days * DAY_MINUTES];
    this.open = new boolean[shown.length];
    for (int minute = 0; minute < shown.length; minute++) {
      ZonedDateTime clock = ZonedDateTime.ofInstant(instant(minute), spec.zone());
      shown[minute] = Math.floorDiv(clock.toLocalDateTime().toEpochSecond(ZoneOffset.UTC), MINUTE);
    }
    for (long day = -2; day < days + 2; day++) {
      mark(firstDay.plusDays(day));
    }
  }

  private void mark(LocalDate date) {
    boolean[] hours = hoursOf(date);
    for (int from = 0; from < DAY_MINUTES; from++) {
      if (hours[from] && (from == 0 || !hours[from - 1])) {
        int to = from;
        while (hours[to]) {
          to++;
        }
        int closing = lastShowing(date.toEpochDay() * DAY_MINUTES + to);
        for (int m = firstReaching(date.toEpochDay() * DAY_MINUTES + from); m < closing; m++) {
          open[m] = true;
        }
      }
    }
  }

  // One minute more than a day, never open, ends a window to 24:00.
  private boolean[] hoursOf(LocalDate date) {
    boolean[] hours = new boolean[DAY_MINUTES + 1];
    boolean holiday =
        spec.holidays().contains(date) || spec.yearlyHolidays().contains(MonthDay.from(date));
    List<Window> usual = spec.weekly().getOrDefault(date.getDayOfWeek(), List.of());
    for (Window window : spec.exceptions().getOrDefault(date, holiday ? List.of() : usual)) {
      set(hours, window, true);
    }
    for (Window window : spec.breaks().getOrDefault(date, List.of())) {
      set(hours, window, false);
    }
    return hours;
  }

  private static void set(boolean[] hours, Window window, boolean value) {
    for (int minute = window.fromSecond() / MINUTE; minute < window.toSecond() / MINUTE; minute++) {
      hours[minute] = value;
    }
  }

  // Clocks are moved by a day at the most, and no two of these are within one walk.
  private int about(long edge) {
    return Math.clamp(edge - shown[0], 0, shown.length - 1);
  }

  private int firstReaching(long edge) {
    int minute = Math.max(0, about(edge) - 2 * DAY_MINUTES);
    while (minute < shown.length && shown[minute] < edge) {
      minute++;
    }
    return minute;
  }

  private int lastShowing(long edge) {
    int last = Math.min(shown.length - 1, about(edge) + 2 * DAY_MINUTES);
    for (int minute = last; minute >= Math.max(0, last - 4 * DAY_MINUTES); minute--) {
      if (shown[minute] == edge) {
        return minute;
      }
    }
    return firstReaching(edge);
  }

  private Instant instant(long minute) {
    return Instant.ofEpochSecond((start + minute) * MINUTE);
  }

  private int minuteOf(Instant at) {
    return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), MINUTE) - start);
  }

  /** Nothing counts in {@code [from, to)}, on full minutes. */
  void pause(Instant from, Instant to) {
    for (int minute = 0; minute < open.length; minute++) {
      Instant begins = instant(minute);
      open[minute] &= begins.isBefore(from) || !begins.isBefore(to);
    }
  }

  boolean isOpen(Instant at) {
    return open[minuteOf(at)];
  }

  Duration elapsed(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (int minute = minuteOf(from); minute <= minuteOf(to); minute++) {
      Instant begins = instant(minute).isBefore(from) ? from : instant(minute);
      Instant ends = instant(minute + 1).isAfter(to) ? to : instant(minute + 1);
      sum = open[minute] ? sum.plus(Duration.between(begins, ends)) : sum;
    }
    return sum;
  }

  /** Empty if the walk ends first. */
  Optional<Instant> due(Instant from, Duration target) {
    Duration left = target;
    for (int minute = minuteOf(from); minute < open.length; minute++) {
      Instant begins = instant(minute).isBefore(from) ? from : instant(minute);
      Duration here = Duration.between(begins, instant(minute + 1));
      if (open[minute] && left.compareTo(here) <= 0) {
        return Optional.of(begins.plus(left));
      }
      left = open[minute] ? left.minus(here) : left;
    }
    return Optional.empty();
  }

  /** Empty if the walk ends first. */
  Optional<Instant> dueBackward(Instant until, Duration target) {
    Duration left = target;
    for (int minute = minuteOf(until); minute >= 0; minute--) {
      Instant ends = instant(minute + 1).isAfter(until) ? until : instant(minute + 1);
      Duration here = Duration.between(instant(minute), ends);
      if (open[minute] && left.compareTo(here) <= 0) {
        return Optional.of(ends.minus(left));
      }
      left = open[minute] ? left.minus(here) : left;
    }
    return Optional.empty();
  }

  /** The next instant at which it becomes open, or closed; empty if the walk ends first. */
  Optional<Instant> nextEdge(Instant at, boolean opening) {
    for (int minute = minuteOf(at) + 1; minute < open.length; minute++) {
      if (open[minute] == opening && open[minute - 1] != opening) {
        return Optional.of(instant(minute));
      }
    }
    return Optional.empty();
  }
}
