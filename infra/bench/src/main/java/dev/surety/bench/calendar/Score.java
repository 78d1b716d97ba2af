package dev.surety.bench.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * One benchmark's result, over many short iterations.
 *
 * @param fastest nanoseconds of a call in the fastest iteration, which a busy machine disturbed the
 *     least: only these are compared
 * @param median of the iterations, in nanoseconds a call
 * @param bytes a call allocates
 */
record Score(double fastest, double median, double bytes) {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** By the benchmark method's name. */
  static Map<String, Score> of(Collection<RunResult> results) {
    return results.stream()
        .collect(Collectors.toMap(run -> run.getPrimaryResult().getLabel(), Score::of));
  }

  @SuppressWarnings("rawtypes") // JMH's own map of results is
  private static Score of(RunResult run) {
    Result<?> time = run.getPrimaryResult();
    Statistics iterations = time.getStatistics();
    double bytes =
        run.getSecondaryResults().entrySet().stream()
            .filter(each -> each.getKey().endsWith(ALLOCATED))
            .mapToDouble(each -> each.getValue().getScore())
            .findFirst()
            .orElse(Double.NaN);
    return new Score(iterations.getMin(), iterations.getPercentile(50), bytes);
  }

  double slowerThan(Score other) {
    return fastest / other.fastest;
  }

  double heavierThan(Score other) {
    return bytes / other.bytes;
  }
}
