package dev.surety.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Every clock change of the years in which a zone is difficult. */
final class ClockChanges {
  private ClockChanges() {}

  /** A clock change, as people meet it. */
  enum Kind {
    MIDNIGHT_GAP,
    GAP,
    OVERLAP,
    HALF_HOUR_GAP,
    HALF_HOUR_OVERLAP,
    SKIPPED_DAY
  }

  /**
   * One of them.
   *
   * @param day the local day that it makes shorter or longer
   */
  record Change(ZoneId zone, Instant at, LocalDate day, Kind kind) {
    Duration dayLength() {
      return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
    }
  }

  /** By zone, so that each can be drawn as often as the others. */
  static List<List<Change>> byZone() {
    return List.of(
        of("America/Sao_Paulo", 2010, 2018),
        of("Africa/Casablanca", 2012, 2026), // the clock goes back for Ramadan
        of("Asia/Tehran", 2016, 2022),
        of("Australia/Lord_Howe", 2010, 2026),
        of("Pacific/Apia", 2011, 2011), // 30 December was not there
        of("Europe/Berlin", 2010, 2026),
        of("America/New_York", 2010, 2026));
  }

  private static List<Change> of(String name, int firstYear, int lastYear) {
    ZoneId zone = ZoneId.of(name);
    Instant end = Year.of(lastYear + 1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Change> changes = new ArrayList<>();
    ZoneOffsetTransition next =
        zone.getRules()
            .nextTransition(Year.of(firstYear).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    while (next != null && next.getInstant().isBefore(end)) {
      LocalDate day =
          (next.isGap() ? next.getDateTimeBefore() : next.getDateTimeAfter()).toLocalDate();
      changes.add(new Change(zone, next.getInstant(), day, kind(next)));
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return List.copyOf(changes);
  }

  private static Kind kind(ZoneOffsetTransition change) {
    Duration moved = change.getDuration();
    if (moved.equals(Duration.ofDays(1))) {
      return Kind.SKIPPED_DAY;
    }
    if (moved.abs().equals(Duration.ofMinutes(30))) {
      return change.isGap() ? Kind.HALF_HOUR_GAP : Kind.HALF_HOUR_OVERLAP;
    }
    if (!change.isGap()) {
      return Kind.OVERLAP;
    }
    boolean midnight = change.getDateTimeBefore().toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? Kind.MIDNIGHT_GAP : Kind.GAP;
  }
}
