package dev.surety.domain.calendar;

import java.util.function.LongPredicate;

/** Search in an order: growing steps away from a guess, then halving. */
final class Gallop {
  private Gallop() {}

  /**
   * The smallest value of {@code [low, high]} for which the condition holds, or {@code high + 1}.
   * The condition must hold for every value above one for which it holds. The number of tests grows
   * with the logarithm of the distance between the guess and the answer.
   */
  static long first(long guess, long low, long high, LongPredicate holds) {
    long no = low - 1;
    long yes = high + 1;
    long probe = Math.clamp(guess, low, high);
    for (long step = 1; no + 1 < yes; step *= 2) {
      if (holds.test(probe)) {
        yes = probe;
      } else {
        no = probe;
      }
      if (no >= low && yes <= high) {
        probe = no + (yes - no) / 2;
      } else {
        probe = no < low ? Math.max(low, yes - step) : Math.min(high, no + step);
      }
    }
    return yes;
  }
}
