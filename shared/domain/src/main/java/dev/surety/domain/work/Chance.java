package dev.surety.domain.work;

import java.time.Duration;

/**
 * What is left to chance. Injected like the clock, so that a simulation can be run again and comes
 * out the same.
 */
public interface Chance {
  /** 64 bits that nobody can guess. */
  long bits();

  /** Waits for a moment of any length up to this one. */
  void standBack(Duration atMost);
}
