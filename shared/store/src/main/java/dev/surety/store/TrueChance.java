package dev.surety.store;

import dev.surety.domain.work.Chance;
import java.security.SecureRandom;
import java.time.Duration;

/** Chance as it is outside of simulations. Functions restored from one snapshot do not share it. */
public final class TrueChance implements Chance {
  private final SecureRandom random = new SecureRandom();

  @Override
  public long bits() {
    return random.nextLong();
  }

  @Override
  public void standBack(Duration atMost) {
    try {
      Thread.sleep(random.nextLong(1 + atMost.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
