package dev.surety.domain.sla;

import java.time.Instant;

/**
 * A threshold's instant on one clock.
 *
 * @param level the threshold's name
 * @param at when it is reached unless something happens first
 */
public record Alert(String level, Instant at) {
  /**
   * The first instant at which it stands. An answer at the due instant is in time, so only the
   * millisecond after it is a breach.
   */
  public Instant standsFrom() {
    return level.equals(Threshold.BREACH) ? at.plusMillis(1) : at;
  }
}
