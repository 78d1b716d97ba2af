package dev.surety.domain.attainment;

import dev.surety.domain.sla.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Settled clocks, as tests make them. */
final class Facts {
  static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final List<Measure> TIMED =
      List.of(Measure.FIRST_RESPONSE, Measure.NEXT_RESPONSE, Measure.RESOLUTION);

  private Facts() {}

  /** Answered after so many minutes of an hour, paused for some more. */
  static Measurement answered(String priority, int minutes, int paused) {
    Duration taken = Duration.ofMinutes(minutes);
    boolean met = minutes <= 60;
    return of(Measure.FIRST_RESPONSE, priority, 60, met, false, taken, Duration.ofMinutes(paused));
  }

  static Measurement unanswered(String priority) {
    return of(Measure.FIRST_RESPONSE, priority, 60, false, false, null, Duration.ZERO);
  }

  static Measurement of(
      Measure metric,
      String priority,
      int dueMinute,
      boolean met,
      boolean contested,
      @Nullable Duration taken,
      Duration paused) {
    Duration target = Duration.ofHours(1);
    Instant dueAt = START.plus(Duration.ofMinutes(dueMinute));
    Instant startedAt = dueAt.minus(target);
    return new Measurement(
        "c_1",
        "t_" + dueMinute,
        metric.name(),
        metric,
        priority,
        1,
        target,
        startedAt,
        dueAt,
        met,
        contested,
        taken == null ? null : startedAt.plus(taken),
        taken,
        met || taken == null ? null : taken.minus(target).abs(),
        paused);
  }

  /** Anything that clocks can leave within a day. */
  static Arbitrary<List<Measurement>> some() {
    Arbitrary<Duration> lengths = Arbitraries.integers().between(0, 9_999).map(Duration::ofSeconds);
    Arbitrary<Measurement> one =
        Combinators.combine(
                Arbitraries.of(TIMED),
                Arbitraries.of("HIGH", "LOW", "CRISIS"),
                Arbitraries.integers().between(0, 1_439),
                Arbitraries.integers().between(0, 3),
                lengths,
                lengths)
            .as(
                (metric, priority, minute, outcome, taken, paused) ->
                    of(
                        metric,
                        priority,
                        minute,
                        outcome == 0,
                        outcome == 1,
                        outcome == 2 ? null : taken,
                        paused));
    return one.list().ofMaxSize(60);
  }
}
