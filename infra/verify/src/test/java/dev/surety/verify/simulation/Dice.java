package dev.surety.verify.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Everything a run leaves to chance comes from its seed. */
public final class Dice {
  private final SplittableRandom random;

  public Dice(long seed) {
    this(new SplittableRandom(seed));
  }

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Dice of their own: how often they are thrown changes nothing for the others. */
  public Dice split() {
    return new Dice(random.split());
  }

  /** Once in so many times. */
  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** From 1 to this, both included. */
  public long upTo(long most) {
    return random.nextLong(1, most + 1);
  }

  public long bits() {
    return random.nextLong();
  }

  public <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
