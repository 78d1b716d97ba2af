package dev.surety.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random calendars, crowded around a clock change of a zone that is known to be difficult. */
final class CalendarArbitraries {
  static final int BEFORE = 4;
  static final int AFTER = 6;

  private static final int QUARTER_HOUR = 900;

  private CalendarArbitraries() {}

  /** A calendar, and a local date near which its zone's clocks change, if they do that year. */
  record Scene(CalendarSpec spec, LocalDate day) {
    Instant at(long nanosFromDay) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(nanosFromDay);
    }
  }

  static Arbitrary<Scene> scenes() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(
                "America/Sao_Paulo",
                "Africa/Casablanca",
                "Asia/Tehran",
                "Australia/Lord_Howe",
                "America/New_York",
                "Europe/Berlin",
                "America/Havana",
                "America/St_Johns",
                "Pacific/Apia",
                "Europe/Dublin",
                "UTC")
            .map(ZoneId::of);
    Arbitrary<Integer> years = Arbitraries.integers().between(1985, 2045);
    return Combinators.combine(zones, years, Arbitraries.integers().between(0, 3))
        .as(CalendarArbitraries::clockChange)
        .flatMap(scene -> scene);
  }

  private static Arbitrary<Scene> clockChange(ZoneId zone, int year, int index) {
    Instant newYear = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<LocalDate> changes = new ArrayList<>();
    ZoneOffsetTransition change = zone.getRules().nextTransition(newYear);
    while (change != null && change.getDateTimeBefore().getYear() == year) {
      changes.add(change.getDateTimeBefore().toLocalDate());
      change = zone.getRules().nextTransition(change.getInstant());
    }
    changes.add(LocalDate.of(year, 2, 28));
    LocalDate day = changes.get(index % changes.size());
    return specs(zone, day).map(spec -> new Scene(spec, day));
  }

  /** Calendars whose special dates crowd around the day. */
  static Arbitrary<CalendarSpec> specs(ZoneId zone, LocalDate day) {
    Arbitrary<LocalDate> near =
        Arbitraries.integers().between(-BEFORE, AFTER).map(days -> day.plusDays(days));
    Arbitrary<Map<DayOfWeek, List<Window>>> weekly =
        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), windows()).ofMinSize(1).ofMaxSize(7);
    Arbitrary<Set<LocalDate>> holidays = near.set().ofMaxSize(2);
    Arbitrary<Set<MonthDay>> yearly = near.map(MonthDay::from).set().ofMaxSize(1);
    Arbitrary<Map<LocalDate, List<Window>>> dated = Arbitraries.maps(near, windows()).ofMaxSize(2);
    return Combinators.combine(weekly, holidays, yearly, dated, dated)
        .as((w, h, y, e, b) -> new CalendarSpec(zone, false, w, h, y, e, b))
        .filter(spec -> spec.faults().isEmpty());
  }

  // Cut points on quarter hours, midnight included; neighbours may touch when a point repeats.
  private static Arbitrary<List<Window>> windows() {
    Arbitrary<Integer> point =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 96)),
            Tuple.of(3, Arbitraries.integers().between(0, 14)),
            Tuple.of(2, Arbitraries.of(0, 92, 95, 96)));
    return point
        .list()
        .ofMaxSize(6)
        .map(points -> points.stream().sorted().toList())
        .map(CalendarArbitraries::pairs);
  }

  private static List<Window> pairs(List<Integer> points) {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i += 2) {
      if (points.get(i) < points.get(i + 1)) {
        windows.add(new Window(points.get(i) * QUARTER_HOUR, points.get(i + 1) * QUARTER_HOUR));
      }
    }
    return windows;
  }
}
