package dev.surety.verify.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A present that stands still until a test moves it. */
public final class TestClock implements InstantSource {
  private volatile Instant now;

  TestClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /** Goes to an instant, unless it is past already. */
  public synchronized void reach(Instant at) {
    now = now.isAfter(at) ? now : at;
  }
}
