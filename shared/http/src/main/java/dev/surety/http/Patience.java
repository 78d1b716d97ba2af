package dev.surety.http;

import java.util.concurrent.ThreadLocalRandom;

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
  static Patience jittered() {
    return attempt -> {
      try {
        Thread.sleep(ThreadLocalRandom.current().nextLong(1 + (10L << Math.min(attempt, 5))));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
