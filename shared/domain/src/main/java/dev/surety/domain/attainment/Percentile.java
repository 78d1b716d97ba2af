package dev.surety.domain.attainment;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles by nearest rank: of n values in ascending order, the p-th percentile is the one at
 * rank ceil(p * n / 100), counted from 1. It is always one of the values, and at least p percent of
 * them are no longer than it; the median of an even number is the lower of the middle two.
 */
final class Percentile {
  private final List<Duration> sorted;

  private Percentile(List<Duration> sorted) {
    this.sorted = sorted;
  }

  static Percentile of(Collection<Duration> values) {
    return new Percentile(values.stream().sorted().toList());
  }

  /**
   * The value at a percentile.
   *
   * @param percent from 1 to 100
   * @return null if there are no values
   */
  @Nullable Duration at(int percent) {
    return sorted.isEmpty()
        ? null
        : sorted.get((int) Math.ceilDiv((long) percent * sorted.size(), 100) - 1);
  }
}
