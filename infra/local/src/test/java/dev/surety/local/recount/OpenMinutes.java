package dev.surety.local.recount;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Which minutes of some years are open: each is marked on its own, and nothing is computed. */
final class OpenMinutes {
  /** Minutes of the epoch. */
  static final long FIRST = LocalDate.of(2016, 1, 1).toEpochDay() * 24 * 60;

  private static final LocalDate LAST = LocalDate.of(2017, 12, 31);

  private final boolean[] open = new boolean[(int) (minutes(LAST) - FIRST)];

  private OpenMinutes() {}

  /** From one time of day to another; none as an end is midnight. */
  record Hours(String from, String to) {}

  static OpenMinutes always() {
    OpenMinutes all = new OpenMinutes();
    Arrays.fill(all.open, true);
    return all;
  }

  /**
   * @param closed days on which it stays closed
   */
  static OpenMinutes in(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> closed) {
    OpenMinutes some = new OpenMinutes();
    for (LocalDate day = LocalDate.ofEpochDay(FIRST / 24 / 60).minusDays(1);
        day.isBefore(LAST);
        day = day.plusDays(1)) {
      if (!closed.contains(day)) {
        for (Hours hours : week.getOrDefault(day.getDayOfWeek(), List.of())) {
          some.mark(zone, day, hours);
        }
      }
    }
    return some;
  }

  boolean at(long minute) {
    return open[(int) (minute - FIRST)];
  }

  private void mark(ZoneId zone, LocalDate day, Hours hours) {
    LocalDateTime from = day.atTime(LocalTime.parse(hours.from()));
    LocalDateTime to =
        hours.to().isEmpty()
            ? day.plusDays(1).atStartOfDay()
            : day.atTime(LocalTime.parse(hours.to()));
    // what the clock shows twice opens the first time and closes the second
    long end = minute(zone, to, BinaryOperator.maxBy(Comparator.naturalOrder()));
    for (long m = minute(zone, from, BinaryOperator.minBy(Comparator.naturalOrder()));
        m < end;
        m++) {
      if (m >= FIRST && m < FIRST + open.length) {
        open[(int) (m - FIRST)] = true;
      }
    }
  }

  private static long minute(ZoneId zone, LocalDateTime local, BinaryOperator<Instant> which) {
    return zone.getRules().getValidOffsets(local).stream()
            .map((ZoneOffset offset) -> local.toInstant(offset))
            .reduce(which)
            // what the clock never shows is the end of the gap
            .orElseGet(() -> zone.getRules().getTransition(local).getInstant())
            .getEpochSecond()
        / 60;
  }

  private static long minutes(LocalDate day) {
    return day.toEpochDay() * 24 * 60;
  }
}
