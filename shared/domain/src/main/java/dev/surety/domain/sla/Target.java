package dev.surety.domain.sla;

import java.time.Duration;

/**
 * How fast something must happen.
 *
 * @param priority a ticket priority, or {@code *} for any that has no target of its own
 * @param within open time in the calendar
 * @param calendar a calendar's name in the terms
 */
public record Target(Metric metric, String priority, Duration within, String calendar) {
  public static final String ANY = "*";

  boolean covers(String ticketPriority) {
    return priority.equals(ANY) || priority.equals(ticketPriority);
  }
}
