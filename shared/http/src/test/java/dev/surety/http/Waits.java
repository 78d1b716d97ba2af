package dev.surety.http;

import dev.surety.domain.work.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers the waiting instead of doing it; each takes as long as a test says. */
final class Waits implements Patience {
  private final List<Integer> attempts = new ArrayList<>();
  private Duration each = Duration.ZERO;

  @Override
  public void standBack(int attempt) {
    attempts.add(attempt);
  }

  @Override
  public long nanos() {
    return each.multipliedBy(attempts.size()).toNanos();
  }

  void taking(Duration time) {
    each = time;
  }

  List<Integer> attempts() {
    return attempts;
  }
}
