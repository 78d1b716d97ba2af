package dev.surety.domain.attainment;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The figures of some clocks, counted one by one. */
record NaiveCount(List<Measurement> clocks) {
  static NaiveCount of(List<Measurement> clocks) {
    return new NaiveCount(List.copyOf(clocks));
  }

  long met() {
    long met = 0;
    for (Measurement clock : clocks) {
      met += clock.met() ? 1 : 0;
    }
    return met;
  }

  int bps() {
    int bps = 0;
    while (bps < 10_000 && met() * 10_000 >= (bps + 1L) * clocks.size()) {
      bps++;
    }
    return bps;
  }

  /** The shortest answer that at least so many percent of all answers did not exceed. */
  @Nullable Duration atLeast(int percent) {
    Duration best = null;
    for (Measurement candidate : clocks) {
      Duration taken = candidate.taken();
      if (taken != null && reaches(taken, percent) && (best == null || taken.compareTo(best) < 0)) {
        best = taken;
      }
    }
    return best;
  }

  private boolean reaches(Duration length, int percent) {
    long all = 0;
    long within = 0;
    for (Measurement clock : clocks) {
      if (clock.taken() != null) {
        all++;
        within += clock.taken().compareTo(length) <= 0 ? 1 : 0;
      }
    }
    return within * 100 >= percent * all;
  }

  Duration longestOverrun() {
    Duration longest = Duration.ZERO;
    for (Measurement clock : clocks) {
      if (clock.overrun() != null && clock.overrun().compareTo(longest) > 0) {
        longest = clock.overrun();
      }
    }
    return longest;
  }

  OptionalInt pauseShareBps() {
    long paused = 0;
    long taken = 0;
    for (Measurement clock : clocks) {
      if (clock.taken() != null) {
        paused += clock.paused().toMillis();
        taken += clock.taken().toMillis();
      }
    }
    return paused + taken == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) (paused * 10_000 / (paused + taken)));
  }
}
