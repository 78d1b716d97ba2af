package dev.surety.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One timed promise on one ticket.
 *
 * @param name identifies it within its ticket, whatever is logged later
 * @param cycle 1 for the first, one more for each later message or update
 * @param target open time agreed
 * @param calendar the calendar's name in the terms
 * @param dueAt the earliest instant at which the target is used up; none while paused
 * @param remaining open time left: while paused, or when it was stopped in time
 * @param metAt when it was answered, in time or late
 * @param breachedAt the due instant that passed unanswered
 * @param contestedBy the event that answers it in time by its own account, but was logged only
 *     after the due instant; none once the client has confirmed it
 * @param alerts the instants still ahead or not yet recorded
 */
public record Clock(
    String name,
    Metric metric,
    int cycle,
    ClockState state,
    Duration target,
    String calendar,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Duration remaining,
    @Nullable Instant metAt,
    @Nullable Instant breachedAt,
    @Nullable String contestedBy,
    List<Alert> alerts) {
  public Clock {
    alerts = List.copyOf(alerts);
  }

  public boolean contested() {
    return contestedBy != null;
  }

  /** Nobody has answered yet, in time or late. */
  public boolean unanswered() {
    return metAt == null && state != ClockState.CANCELLED;
  }
}
