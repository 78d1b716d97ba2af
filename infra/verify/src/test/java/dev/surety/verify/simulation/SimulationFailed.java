package dev.surety.verify.simulation;

import java.util.List;

/** Something is not as it must be. Says where, and how to see it again. */
public final class SimulationFailed extends AssertionError {
  private static final long serialVersionUID = 1L;

  SimulationFailed(long seed, int step, List<String> latest, Throwable why) {
    super(
        """
        seed %d, step %d: %s
        the latest steps:
          %s
        again: ./surety simulate --seed %d --steps %d\
        """
            .formatted(seed, step, said(why), String.join("\n  ", latest), seed, step),
        why);
  }

  /** A shard's thread wraps what went wrong in it. */
  private static String said(Throwable why) {
    Throwable deepest = why;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.toString();
  }
}
