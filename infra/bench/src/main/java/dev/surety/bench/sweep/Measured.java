package dev.surety.bench.sweep;

import dev.surety.bench.sweep.Metered.Count;
import java.util.Optional;

/**
 * One sweep.
 *
 * @param timers open timers that were not due
 * @param fired tickets whose deadline took effect
 * @param breaches on record afterwards
 * @param mails promised afterwards for those
 * @param swept what it asked of the database
 * @param idle what a second sweep asked, with nothing left to do
 * @param seconds the sweep took
 * @param heap in use afterwards, in MiB
 * @param resident the whole process with the database in it, in MiB, where the system tells
 */
record Measured(
    int timers,
    int fired,
    long breaches,
    long mails,
    Count swept,
    Count idle,
    double seconds,
    long heap,
    Optional<Long> resident) {

  double claimsPerSecond() {
    return fired / seconds;
  }
}
