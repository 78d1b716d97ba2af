package dev.surety.verify.simulation;

import dev.surety.domain.work.Chance;
import dev.surety.domain.work.Patience;

/** Chance that comes out the same for the same seed, and patience that waits for nothing. */
record SeededChance(Dice dice) implements Chance, Patience {
  @Override
  public synchronized long bits() {
    return dice.bits();
  }

  @Override
  public void standBack(int attempt) {}

  @Override
  public long nanos() {
    return 0;
  }
}
