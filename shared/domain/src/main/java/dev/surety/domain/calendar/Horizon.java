package dev.surety.domain.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * The instants a calendar answers for. The bound turns a search that would never end into a
 * refusal, and keeps what a calendar remembers small.
 */
final class Horizon {
  static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");
  static final Duration LENGTH = Duration.between(FIRST, LAST);

  private static final long DAY = Window.DAY;

  /** Local days reach over both ends, because zones are ahead of and behind UTC. */
  static final long FIRST_DAY = Math.floorDiv(FIRST.getEpochSecond(), DAY) - 2;

  static final long LAST_DAY = Math.floorDiv(LAST.getEpochSecond(), DAY) + 2;

  private Horizon() {}

  static void check(Instant at) {
    if (!covers(at)) {
      throw new IllegalArgumentException(
          at + " is outside the instants a calendar covers, " + FIRST + " to " + LAST);
    }
  }

  static boolean covers(Instant at) {
    return !at.isBefore(FIRST) && !at.isAfter(LAST);
  }
}
