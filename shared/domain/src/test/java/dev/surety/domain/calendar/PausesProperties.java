package dev.surety.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.calendar.BusinessCalendar.Period;
import dev.surety.domain.calendar.CalendarArbitraries.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Open time with pauses, near difficult clock changes; pauses on full minutes for the walk. */
class PausesProperties {
  private static final long DAY = 86_400_000_000_000L;
  private static final int DAY_MINUTES = 1440;

  /** Minutes relative to the scene's day; they may overlap, touch and be empty. */
  record Stop(int from, int minutes) {
    Period in(Scene scene) {
      return new Period(
          scene.at(0).plusSeconds(from * 60L), scene.at(0).plusSeconds((from + minutes) * 60L));
    }
  }

  @Provide
  Arbitrary<Scene> scenes() {
    return CalendarArbitraries.scenes();
  }

  @Provide
  Arbitrary<List<Stop>> stops() {
    Arbitrary<Integer> quarters = Arbitraries.integers().between(-2 * 96, 4 * 96);
    Arbitrary<Integer> from =
        Arbitraries.oneOf(
            quarters.map(q -> q * 15),
            Arbitraries.integers().between(-2 * DAY_MINUTES, 4 * DAY_MINUTES));
    Arbitrary<Integer> length =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 32).map(q -> q * 15),
            Arbitraries.integers().between(0, 2 * DAY_MINUTES));
    return Combinators.combine(from, length).as(Stop::new).list().ofMaxSize(5);
  }

  private static Pauses pauses(Scene scene, List<Stop> stops) {
    return Pauses.of(stops.stream().map(stop -> stop.in(scene)).toList());
  }

  private static WallClockWalk walk(Scene scene, List<Stop> stops) {
    WallClockWalk walk =
        new WallClockWalk(
            scene.spec(),
            scene.day().minusDays(CalendarArbitraries.BEFORE),
            CalendarArbitraries.BEFORE + CalendarArbitraries.AFTER);
    stops.forEach(stop -> walk.pause(stop.in(scene).from(), stop.in(scene).to()));
    return walk;
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void everythingIsWhereTheWalkFindsIt(
      @ForAll("scenes") Scene scene,
      @ForAll("stops") List<Stop> stops,
      @ForAll @LongRange(min = -2 * DAY, max = 4 * DAY) long from,
      @ForAll @LongRange(min = 1, max = 2 * DAY) long nanos) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    Pauses pauses = pauses(scene, stops);
    WallClockWalk walk = walk(scene, stops);
    Instant full = scene.at(from / 900_000_000_000L * 900_000_000_000L);
    Duration round = Duration.ofMinutes(15 * (1 + nanos / (DAY / 32)));
    for (Instant start : List.of(scene.at(from), full)) {
      for (Duration target : List.of(Duration.ofNanos(nanos), round)) {
        walk.due(start, target)
            .ifPresent(due -> assertThat(calendar.due(start, target, pauses)).isEqualTo(due));
        walk.dueBackward(start, target)
            .ifPresent(
                due -> assertThat(calendar.due(start, target.negated(), pauses)).isEqualTo(due));
      }
    }
    Instant start = scene.at(from);
    Instant end = start.plusNanos(Math.min(nanos, DAY));
    Duration elapsed = walk.elapsed(start, end);
    assertThat(calendar.elapsed(start, end, pauses)).isEqualTo(elapsed);
    assertThat(calendar.elapsed(end, start, pauses)).isEqualTo(elapsed.negated());
    assertThat(calendar.periods(start, end, pauses, 1000)).isEqualTo(periods(walk, start, end));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void elapsedUntilDueIsTheTargetAndNoInstantIsEarlier(
      @ForAll("scenes") Scene scene,
      @ForAll("stops") List<Stop> stops,
      @ForAll @LongRange(min = -3 * DAY, max = 5 * DAY) long from,
      @ForAll @LongRange(min = 1, max = 3 * DAY) long nanos) {
    BusinessCalendar calendar = recurring(scene);
    Pauses pauses = pauses(scene, stops);
    Instant start = scene.at(from);
    Duration target = Duration.ofNanos(nanos);
    Instant due = calendar.due(start, target, pauses);
    assertThat(calendar.elapsed(start, due, pauses)).isEqualTo(target);
    assertThat(calendar.elapsed(start, due.minusNanos(1), pauses)).isEqualTo(target.minusNanos(1));
    Instant back = calendar.due(start, target.negated(), pauses);
    assertThat(calendar.elapsed(back, start, pauses)).isEqualTo(target);
    assertThat(calendar.elapsed(back.plusNanos(1), start, pauses)).isEqualTo(target.minusNanos(1));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneMorePauseNeverMakesADueTimeEarlier(
      @ForAll("scenes") Scene scene,
      @ForAll("stops") List<Stop> stops,
      @ForAll @IntRange(min = -3000, max = 6000) int more,
      @ForAll @IntRange(min = 1, max = 3000) int minutes,
      @ForAll @LongRange(min = -2 * DAY, max = 4 * DAY) long from,
      @ForAll @LongRange(min = 1, max = 2 * DAY) long nanos) {
    BusinessCalendar calendar = recurring(scene);
    List<Stop> another = new ArrayList<>(stops);
    another.add(new Stop(more, minutes));
    Instant start = scene.at(from);
    Duration target = Duration.ofNanos(nanos);
    assertThat(calendar.due(start, target, pauses(scene, another)))
        .isAfterOrEqualTo(calendar.due(start, target, pauses(scene, stops)));
    assertThat(calendar.due(start, target.negated(), pauses(scene, another)))
        .isBeforeOrEqualTo(calendar.due(start, target.negated(), pauses(scene, stops)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aPauseInClosedTimeChangesNothing(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -2 * DAY, max = 4 * DAY) long from,
      @ForAll @LongRange(min = 1, max = 2 * DAY) long nanos) {
    BusinessCalendar calendar = recurring(scene);
    Instant start = scene.at(from);
    Instant closing = calendar.nextClosing(start).orElse(Instant.MAX);
    Assume.that(!closing.equals(Instant.MAX));
    Instant opening = calendar.nextOpening(closing).orElseThrow();
    Pauses pauses = Pauses.of(List.of(new Period(closing, opening)));
    for (Duration target : List.of(Duration.ofNanos(nanos), Duration.ofNanos(-nanos))) {
      assertThat(calendar.due(start, target, pauses)).isEqualTo(calendar.due(start, target));
    }
    Instant later = opening.plusNanos(nanos);
    assertThat(calendar.elapsed(start, later, pauses)).isEqualTo(calendar.elapsed(start, later));
  }

  private static List<Period> periods(WallClockWalk walk, Instant from, Instant to) {
    List<Period> periods = new ArrayList<>();
    Optional<Instant> opens = walk.isOpen(from) ? Optional.of(from) : walk.nextEdge(from, true);
    while (opens.isPresent() && opens.get().isBefore(to)) {
      Instant closes = walk.nextEdge(opens.get(), false).filter(to::isAfter).orElse(to);
      periods.add(new Period(opens.get(), closes));
      opens = walk.nextEdge(closes, true);
    }
    return periods;
  }

  private static BusinessCalendar recurring(Scene scene) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    Assume.that(calendar.reaches(Duration.ofHours(1)));
    return calendar;
  }
}
