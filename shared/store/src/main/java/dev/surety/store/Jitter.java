package dev.surety.store;

import dev.surety.domain.work.Patience;
import java.util.concurrent.ThreadLocalRandom;

/** Full jitter: rivals that met once are not to meet again. */
public final class Jitter implements Patience {
  private static final long SHORTEST_MILLIS = 10;
  private static final int MOST_DOUBLINGS = 5;

  /** Up to 10 ms doubled with each attempt, never above 320 ms. */
  @Override
  public void standBack(int attempt) {
    long most = SHORTEST_MILLIS << Math.min(attempt, MOST_DOUBLINGS);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1 + most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
