package dev.surety.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.calendar.CalendarArbitraries.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws that hold over decades, for any calendar. */
class BusinessCalendarProperties {
  private static final long DAY = 86_400_000_000_000L;
  private static final long DECADE = 3653 * DAY;

  @Provide
  Arbitrary<Scene> scenes() {
    return CalendarArbitraries.scenes();
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void elapsedUntilDueIsTheTargetAndNoInstantIsEarlier(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long from,
      @ForAll @LongRange(min = 1, max = DECADE / 4) long nanos) {
    BusinessCalendar calendar = calendar(scene);
    Instant start = scene.at(from);
    Duration target = within(calendar, start, nanos);
    Instant due = calendar.due(start, target);
    assertThat(calendar.elapsed(start, due)).isEqualTo(target);
    assertThat(calendar.elapsed(start, due.minusNanos(1))).isEqualTo(target.minusNanos(1));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void backwardDueIsTheLatestInstantFromWhichTheTargetRemains(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long from,
      @ForAll @LongRange(min = 1, max = DECADE / 4) long nanos) {
    BusinessCalendar calendar = calendar(scene);
    Instant end = scene.at(from);
    Duration target = within(calendar, end, nanos);
    Instant start = calendar.due(end, target.negated());
    assertThat(calendar.elapsed(end, start)).isEqualTo(target.negated());
    assertThat(calendar.elapsed(start.plusNanos(1), end)).isEqualTo(target.minusNanos(1));
    Instant again = calendar.due(start, target);
    assertThat(again).isBeforeOrEqualTo(end);
    assertThat(calendar.elapsed(again, end)).isZero();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void elapsedAddsUp(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long a,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long b,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long c) {
    BusinessCalendar calendar = calendar(scene);
    Duration whole = calendar.elapsed(scene.at(a), scene.at(c));
    Duration parts =
        calendar.elapsed(scene.at(a), scene.at(b)).plus(calendar.elapsed(scene.at(b), scene.at(c)));
    assertThat(parts).isEqualTo(whole);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void periodsSumUpToElapsed(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long from,
      @ForAll @LongRange(min = 0, max = 500 * DAY) long length) {
    BusinessCalendar calendar = calendar(scene);
    Instant start = scene.at(from);
    Instant end = start.plusNanos(length);
    Duration sum = Duration.ZERO;
    Instant last = Instant.MIN;
    for (BusinessCalendar.Period period : calendar.periods(start, end)) {
      assertThat(period.from()).isAfter(last).isBefore(period.to());
      sum = sum.plus(Duration.between(period.from(), period.to()));
      last = period.to();
    }
    assertThat(sum).isEqualTo(calendar.elapsed(start, end));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void timeIsUniformlyOpenOrClosedUntilTheNextEdge(
      @ForAll("scenes") Scene scene, @ForAll @LongRange(min = -DECADE, max = DECADE) long from) {
    BusinessCalendar calendar = calendar(scene);
    Instant at = scene.at(from);
    boolean open = calendar.isOpen(at);
    Optional<Instant> edge = open ? calendar.nextClosing(at) : calendar.nextOpening(at);
    Assume.that(edge.isPresent());
    Instant end = edge.orElseThrow();
    assertThat(end).isAfter(at);
    assertThat(calendar.isOpen(end)).isNotEqualTo(open);
    Duration all = Duration.between(at, end);
    assertThat(calendar.elapsed(at, end)).isEqualTo(open ? all : Duration.ZERO);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void answersDoNotDependOnWhatWasAskedBefore(
      @ForAll("scenes") Scene scene,
      @ForAll @LongRange(min = -DECADE, max = DECADE) long from,
      @ForAll @IntRange(min = 1905, max = 2400) int firstYear) {
    Instant start = scene.at(from);
    Duration target = Duration.ofHours(500);
    BusinessCalendar fresh = calendar(scene);
    BusinessCalendar used = calendar(scene);
    Instant elsewhere = Instant.parse(firstYear + "-06-30T11:59:59Z");
    used.isOpen(elsewhere);
    used.elapsed(elsewhere, elsewhere);
    assertThat(used.due(start, target)).isEqualTo(fresh.due(start, target));
    assertThat(used.elapsed(start, elsewhere)).isEqualTo(fresh.elapsed(start, elsewhere));
  }

  // Rarely open calendars take centuries for what others do in a week.
  private static Duration within(BusinessCalendar calendar, Instant start, long nanos) {
    long limit = calendar.elapsed(start, start.plus(Duration.ofDays(1000))).toNanos();
    return Duration.ofNanos(1 + nanos % limit);
  }

  // Exceptional dates alone run out within decades; targets here need hours that recur.
  private static BusinessCalendar calendar(Scene scene) {
    BusinessCalendar calendar = BusinessCalendar.compile(scene.spec());
    Assume.that(calendar.reaches(Duration.ofHours(1)));
    return calendar;
  }
}
