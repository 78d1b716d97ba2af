package dev.surety.http;

import dev.surety.domain.work.Chance;
import java.time.Duration;

/** How long to stand back after losing to a rival. */
@FunctionalInterface
public interface Patience {
  /**
   * Waits before the next attempt.
   *
   * @param attempt from 1
   */
  void standBack(int attempt);

  /** Full jitter, up to 10 ms doubled with each attempt, never above 320 ms. */
  static Patience jittered(Chance chance) {
    return attempt -> chance.standBack(Duration.ofMillis(10L << Math.min(attempt, 5)));
  }
}
