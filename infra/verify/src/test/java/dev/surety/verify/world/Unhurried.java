package dev.surety.verify.world;

import dev.surety.domain.work.Patience;
import dev.surety.store.Jitter;

/**
 * Stands back like the functions, but never runs out of time: how busy a machine is decides
 * nothing.
 */
final class Unhurried implements Patience {
  private final Patience jitter = new Jitter();

  @Override
  public void standBack(int attempt) {
    jitter.standBack(attempt);
  }

  @Override
  public long nanos() {
    return 0;
  }
}
