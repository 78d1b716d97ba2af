package dev.surety.local.replay;

import java.util.Locale;
import java.util.function.Supplier;

/** How often something was done, and how long it took in all. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private int times;
  private long nanos;

  <T> T time(Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      nanos += System.nanoTime() - start;
      times++;
    }
  }

  int times() {
    return times;
  }

  String seconds() {
    return String.format(Locale.ROOT, "%.1f s", nanos / NANOS);
  }
}
