package dev.surety.domain.dossier;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/** How the client weighs and scores its provider. */
public record Evaluation(List<Criterion> criteria) {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  public Evaluation {
    criteria = List.copyOf(criteria);
  }

  /**
   * One thing that counts.
   *
   * @param weight from 1: how much it counts beside the others
   * @param score from 0 to 10
   */
  public record Criterion(String criterion, int weight, int score) {}

  /** The weighted score in hundredths, from 0 to 1,000, rounded half up; none of nothing. */
  public OptionalLong hundredths() {
    long weights = criteria.stream().mapToLong(Criterion::weight).sum();
    long points = criteria.stream().mapToLong(c -> (long) c.weight() * c.score()).sum();
    return weights == 0
        ? OptionalLong.empty()
        : OptionalLong.of(
            Rounding.halfUp(BigInteger.valueOf(points).multiply(HUNDRED), weights).longValue());
  }
}
