package dev.surety.domain.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the contract's clocks stood still.
 *
 * @param from its first instant
 * @param until the instant from which clocks run again; none while it lasts
 */
public record Suspension(Instant from, @Nullable Instant until, String reason) {
  /** Whether clocks stand still at an instant. */
  public boolean covers(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /** Whether there is an instant that it covers. */
  public boolean lasted() {
    return until == null || until.isAfter(from);
  }

  Suspension ended(Instant at) {
    return new Suspension(from, at, reason);
  }
}
