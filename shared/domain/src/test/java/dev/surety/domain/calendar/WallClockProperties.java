package dev.surety.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.calendar.CalendarArbitraries.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The calendar says what a person would who watches the clock on the wall minute by minute. */
class WallClockProperties {
  private static final long DAY = 86_400_000_000_000L;

  @Provide
  Arbitrary<Scene> scenes() {
    return CalendarArbitraries.scenes();
  }

  private static WallClockWalk walk(Scene scene) {
    return new WallClockWalk(
        scene.spec(),
        scene.day().minusDays(CalendarArbitraries.BEFORE),
        CalendarArbitraries.BEFORE + CalendarArbitraries.AFTER);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void dueIsWhereTheWalkUsesItUp(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -2 * DAY, max = 4 * DAY) long from,
      @ForAll @LongRange(min = 1, max = 2 * DAY) long nanos) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    WallClockWalk walk = walk(scene);
    Instant start = scene.at(from);
    Duration exact = Duration.ofNanos(nanos);
    // Full quarter hours make targets end exactly at closing instants.
    Duration round = Duration.ofMinutes(15 * (1 + nanos / (DAY / 32)));
    for (Duration target : List.of(exact, round)) {
      walk.due(start, target)
          .ifPresent(due -> assertThat(calendar.due(start, target)).isEqualTo(due));
      walk.dueBackward(start, target)
          .ifPresent(due -> assertThat(calendar.due(start, target.negated())).isEqualTo(due));
    }
    Instant round15 = Instant.ofEpochSecond(Math.floorDiv(start.getEpochSecond(), 900L) * 900);
    walk.due(round15, round)
        .ifPresent(due -> assertThat(calendar.due(round15, round)).isEqualTo(due));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void elapsedAndEdgesAreThoseOfTheWalk(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -3 * DAY, max = 3 * DAY) long from,
      @ForAll @LongRange(min = 0, max = 2 * DAY) long length) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    WallClockWalk walk = walk(scene);
    Instant start = scene.at(from);
    Instant end = start.plusNanos(length);
    Duration elapsed = walk.elapsed(start, end);
    assertThat(calendar.elapsed(start, end)).isEqualTo(elapsed);
    assertThat(calendar.elapsed(end, start)).isEqualTo(elapsed.negated());
    assertThat(calendar.periods(start, end)).isEqualTo(periods(walk, start, end));
    for (Instant at : List.of(start, end, start.truncatedTo(ChronoUnit.HOURS))) {
      assertThat(calendar.isOpen(at)).isEqualTo(walk.isOpen(at));
      walk.nextEdge(at, true)
          .ifPresent(edge -> assertThat(calendar.nextOpening(at)).contains(edge));
      walk.nextEdge(at, false)
          .ifPresent(edge -> assertThat(calendar.nextClosing(at)).contains(edge));
    }
  }

  private static List<BusinessCalendar.Period> periods(
      WallClockWalk walk, Instant from, Instant to) {
    List<BusinessCalendar.Period> periods = new ArrayList<>();
    Optional<Instant> opens = walk.isOpen(from) ? Optional.of(from) : walk.nextEdge(from, true);
    while (opens.isPresent() && opens.get().isBefore(to)) {
      Instant closes = walk.nextEdge(opens.get(), false).filter(to::isAfter).orElse(to);
      periods.add(new BusinessCalendar.Period(opens.get(), closes));
      opens = walk.nextEdge(closes, true);
    }
    return periods;
  }
}
