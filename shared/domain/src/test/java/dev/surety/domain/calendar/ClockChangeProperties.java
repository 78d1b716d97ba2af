package dev.surety.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.calendar.ClockChanges.Change;
import dev.surety.domain.calendar.ClockChanges.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Across the clock changes that are hard, random calendars say what the minute walk says, and due
 * and elapsed undo each other. Coverage is checked: a generator that stops reaching a kind of
 * change, a kind of day or a part of a calendar fails.
 */
@StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
class ClockChangeProperties {
  private static final int DAY_MINUTES = 1440;
  private static final List<Duration> DAYS =
      Stream.of("PT23H", "PT25H", "PT23H30M", "PT24H30M", "PT0S").map(Duration::parse).toList();

  /** A calendar with everything it can have written near a clock change. */
  record Scene(CalendarSpec spec, Change change) {
    WallClockWalk walk(int before, int after) {
      return new WallClockWalk(spec, change.day().minusDays(before), before + after);
    }
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return Arbitraries.of(ClockChanges.byZone())
        .flatMap(Arbitraries::of)
        .flatMap(
            change ->
                CalendarArbitraries.specs(change.zone(), change.day())
                    .map(spec -> new Scene(spec, change)));
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void dueAndElapsedAreThoseOfTheWalkAndUndoEachOther(
      @ForAll("scenes") Scene scene,
      @ForAll @IntRange(min = -2 * DAY_MINUTES, max = DAY_MINUTES) int before,
      @ForAll @IntRange(min = 0, max = 59_999) int millis,
      @ForAll @IntRange(min = 1, max = 2 * DAY_MINUTES) int minutes) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    WallClockWalk walk = scene.walk(CalendarArbitraries.BEFORE, CalendarArbitraries.AFTER);
    Instant start = scene.change().at().plus(Duration.ofMinutes(before)).plusMillis(millis);
    Instant end = start.plus(Duration.ofMinutes(minutes));
    Duration open = walk.elapsed(start, end);
    assertThat(calendar.elapsed(start, end)).isEqualTo(open);
    // exactly what was open until then, and a target that is anywhere
    for (Duration target : List.of(open, Duration.ofMinutes(minutes).minusMillis(millis / 60))) {
      if (!target.isZero()) {
        walk.due(start, target).ifPresent(due -> forward(calendar, start, target, due));
        walk.dueBackward(end, target).ifPresent(due -> backward(calendar, end, target, due));
      }
    }
    collect(scene, walk, start, walk.due(start, Duration.ofMinutes(minutes)));
  }

  /** Long targets take other paths: whole weeks, and totals carried from one year to the next. */
  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void monthsAreThoseOfTheWalkToo(
      @ForAll("scenes") Scene scene,
      @ForAll @IntRange(min = 100 * DAY_MINUTES, max = 195 * DAY_MINUTES) int before,
      @ForAll @IntRange(min = 100 * DAY_MINUTES, max = 195 * DAY_MINUTES) int after) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    WallClockWalk walk = scene.walk(200, 200);
    Instant start = scene.change().at().minus(Duration.ofMinutes(before));
    Instant end = scene.change().at().plus(Duration.ofMinutes(after));
    Duration open = walk.elapsed(start, end);
    assertThat(calendar.elapsed(start, end)).isEqualTo(open);
    if (!open.isZero()) {
      forward(calendar, start, open, walk.due(start, open).orElseThrow());
      backward(calendar, end, open, walk.dueBackward(end, open).orElseThrow());
    }
  }

  private static void forward(
      BusinessCalendar calendar, Instant start, Duration target, Instant due) {
    assertThat(calendar.due(start, target)).isEqualTo(due);
    assertThat(calendar.elapsed(start, due)).isEqualTo(target);
    assertThat(calendar.elapsed(start, due.minusNanos(1))).isLessThan(target);
  }

  private static void backward(
      BusinessCalendar calendar, Instant end, Duration target, Instant due) {
    assertThat(calendar.due(end, target.negated())).isEqualTo(due);
    assertThat(calendar.elapsed(due, end)).isEqualTo(target);
    assertThat(calendar.elapsed(due.plusNanos(1), end)).isLessThan(target);
  }

  private static void collect(
      Scene scene, WallClockWalk walk, Instant start, Optional<Instant> due) {
    Change change = scene.change();
    List<List<Change>> zones = ClockChanges.byZone();
    seen("zone", change.zone(), zones.stream().map(zone -> zone.getFirst().zone()).toList());
    seen("kind", change.kind(), List.of(Kind.values()));
    seen("day", change.dayLength(), DAYS);
    CalendarSpec spec = scene.spec();
    List<List<Window>> hours =
        Stream.of(spec.weekly(), spec.exceptions()).flatMap(m -> m.values().stream()).toList();
    part("several windows", hours.stream().anyMatch(day -> day.size() > 1));
    part(
        "to 24:00", hours.stream().flatMap(List::stream).anyMatch(w -> w.toSecond() == Window.DAY));
    part("holiday", !spec.holidays().isEmpty());
    part("yearly holiday", !spec.yearlyHolidays().isEmpty());
    part("exception", !spec.exceptions().isEmpty());
    part("break", spec.breaks().values().stream().anyMatch(day -> !day.isEmpty()));
    Instant midnight = change.day().atStartOfDay(change.zone()).toInstant();
    part("open that day", !walk.elapsed(midnight, midnight.plus(change.dayLength())).isZero());
    boolean before = start.isBefore(change.at());
    part("across", before && due.filter(change.at()::isBefore).isPresent());
  }

  private static void seen(String label, Object value, List<?> all) {
    Statistics.label(label).collect(value);
    Statistics.label(label)
        .coverage(seen -> all.forEach(each -> seen.check(each).count(times -> times > 0)));
  }

  private static void part(String name, boolean there) {
    Statistics.label(name).collect(there);
    Statistics.label(name).coverage(seen -> seen.check(true).percentage(share -> share > 10));
  }
}
