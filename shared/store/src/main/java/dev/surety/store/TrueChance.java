package dev.surety.store;

import dev.surety.domain.work.Chance;
import java.security.SecureRandom;

/** Chance as it is outside of simulations. Functions restored from one snapshot do not share it. */
public final class TrueChance implements Chance {
  private final SecureRandom random = new SecureRandom();

  @Override
  public long bits() {
    return random.nextLong();
  }
}
