package dev.surety.domain.terms;

import dev.surety.domain.party.Side;
import java.util.OptionalInt;

/** What the relationship is judged by besides its service levels: measured, or reviewed. */
public sealed interface Kpi {
  String id();

  /** How it is told whether it is where it should be. */
  enum Kind {
    QUANTITATIVE,
    QUALITATIVE
  }

  /** Where better is. */
  enum Direction {
    UP,
    DOWN
  }

  default Kind kind() {
    return switch (this) {
      case Quantitative _ -> Kind.QUANTITATIVE;
      case Qualitative _ -> Kind.QUALITATIVE;
    };
  }

  /**
   * One that is measured.
   *
   * @param baseline where it stood before, in its unit
   * @param target where it should come to, in its unit; beyond the baseline in its direction
   * @param measuredBy the side that logs what it measured
   */
  record Quantitative(
      String id, long baseline, long target, String unit, Direction direction, Side measuredBy)
      implements Kpi {

    /** Whether there is a way from the baseline to the target in the agreed direction. */
    boolean leadsAnywhere() {
      return direction == Direction.UP ? target > baseline : target < baseline;
    }
  }

  /**
   * One that the client reviews.
   *
   * @param scale the best score; 1 is the worst
   * @param targetScore what it should come to; none if no score is aimed at
   */
  record Qualitative(String id, int scale, OptionalInt targetScore) implements Kpi {
    /** The best score where the terms name none. */
    public static final int USUAL_SCALE = 5;
  }
}
