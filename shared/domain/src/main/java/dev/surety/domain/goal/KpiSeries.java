package dev.surety.domain.goal;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a KPI stands by what was measured or reviewed last.
 *
 * @param reading the standing observation that ends last; of those that end at once the one that
 *     was logged last
 * @param opinion the last review
 */
public record KpiSeries(
    String contract, String kpi, long version, @Nullable Reading reading, @Nullable Opinion opinion)
    implements Entity {

  /** What counts of an observation. */
  public record Reading(String observation, Instant from, Instant to, Ratio value) {
    static Reading of(KpiObservation observation) {
      return new Reading(
          observation.id(), observation.from(), observation.to(), observation.value());
    }
  }

  /** What counts of a review. */
  public record Opinion(String review, int score, Instant at) {}

  /** A KPI of which nothing was told yet. */
  public static KpiSeries none(String contract, String kpi) {
    return new KpiSeries(contract, kpi, 0, null, null);
  }

  @Override
  public Ref.KpiRef ref() {
    return new Ref.KpiRef(contract, kpi);
  }

  KpiSeries reading(@Nullable Reading last) {
    return new KpiSeries(contract, kpi, version + 1, last, opinion);
  }

  KpiSeries reviewed(ScoredReview review) {
    return new KpiSeries(
        contract, kpi, version + 1, reading, new Opinion(review.id(), review.score(), review.at()));
  }
}
