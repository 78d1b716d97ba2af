package dev.surety.domain.attainment;

import dev.surety.domain.sla.Measure;
import dev.surety.domain.sla.Target;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a metric was kept in a period. All lengths of time are open time.
 *
 * @param priority the ticket priority it is about, or {@code *} for all of them together
 * @param total what was counted: settled clocks, or what observations counted
 * @param unanswered clocks that nobody answered, all of them breached
 * @param contested clocks answered in time by the provider's account only, all of them breached
 * @param median of the time taken by the clocks that were answered, by nearest rank; none of none
 * @param p95 the same at 95 percent: at least 95 in 100 answers took no longer
 * @param taken the time that all answers took together, pauses not counted
 * @param paused the time that the answered clocks were paused together
 * @param overrun the time by which late answers were late together
 * @param longestOverrun the time by which the latest answer was late
 */
public record Attainment(
    Measure metric,
    String priority,
    long total,
    long met,
    long unanswered,
    long contested,
    @Nullable Duration median,
    @Nullable Duration p95,
    Duration taken,
    Duration paused,
    Duration overrun,
    Duration longestOverrun) {

  /** Of settled clocks; all of the metric, and of the priority unless it is {@code *}. */
  static Attainment ofClocks(Measure metric, String priority, List<Measurement> clocks) {
    List<Measurement> answered = clocks.stream().filter(m -> m.taken() != null).toList();
    Percentile taken = Percentile.of(lengths(answered, Measurement::taken).toList());
    return new Attainment(
        metric,
        priority,
        clocks.size(),
        clocks.stream().filter(Measurement::met).count(),
        clocks.stream().filter(m -> !m.answered()).count(),
        clocks.stream().filter(Measurement::contested).count(),
        taken.at(50),
        taken.at(95),
        sum(lengths(answered, Measurement::taken)),
        sum(lengths(answered, Measurement::paused)),
        sum(lengths(clocks, Measurement::overrun)),
        lengths(clocks, Measurement::overrun).max(Comparator.naturalOrder()).orElse(Duration.ZERO));
  }

  /** Of what observations counted. */
  static Attainment ofObservations(Measure metric, List<ObservedYear.Standing> observations) {
    return new Attainment(
        metric,
        Target.ANY,
        observations.stream().mapToLong(ObservedYear.Standing::total).sum(),
        observations.stream().mapToLong(ObservedYear.Standing::met).sum(),
        0,
        0,
        null,
        null,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO);
  }

  public long breached() {
    return total - met;
  }

  /** The part that was met, in basis points, cut off; none if nothing was measured. */
  public OptionalInt bps() {
    return new Share(met, total).bps();
  }

  /** Whether the agreed part was met; where nothing was measured, nothing was met or missed. */
  public boolean onTarget(int targetBps) {
    return total > 0 && new Share(met, total).reaches(targetBps);
  }

  /** The part of the answered clocks' time that was paused, in basis points, cut off. */
  public OptionalInt pauseShareBps() {
    return new Share(paused.toMillis(), paused.plus(taken).toMillis()).bps();
  }

  private static Stream<Duration> lengths(
      List<Measurement> clocks, Function<Measurement, Duration> length) {
    return clocks.stream().map(length).filter(Objects::nonNull);
  }

  private static Duration sum(Stream<Duration> lengths) {
    return lengths.reduce(Duration.ZERO, Duration::plus);
  }
}
