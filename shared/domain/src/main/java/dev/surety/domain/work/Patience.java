package dev.surety.domain.work;

/** How long to go on after losing to a rival. */
public interface Patience {
  /**
   * Waits before the next attempt.
   *
   * @param attempt the one that was lost, from 1
   */
  void standBack(int attempt);

  /**
   * Nanoseconds of a clock that only ever runs on, whatever the clock on the wall is set to; only
   * differences mean anything.
   */
  long nanos();
}
