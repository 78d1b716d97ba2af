package dev.surety.verify.simulation;

import dev.surety.domain.work.Chance;
import java.time.Duration;

/** Chance that comes out the same for the same seed, and waits for nothing. */
record SeededChance(Dice dice) implements Chance {
  @Override
  public synchronized long bits() {
    return dice.bits();
  }

  @Override
  public void standBack(Duration atMost) {}
}
