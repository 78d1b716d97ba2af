package dev.surety.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One timed promise on one ticket.
 *
 * @param name identifies it within its ticket, whatever is logged later
 * @param priority the ticket's priority when the clock was last given its target
 * @param cycle 1 for the first, one more for each later message or update
 * @param target open time agreed
 * @param calendar the calendar's name in the terms
 * @param termsVersion the terms whose target, calendar and holidays its due instant comes from
 * @param dueAt the earliest instant at which the target is used up; none while paused
 * @param remaining open time left: while paused, or when it was stopped in time
 * @param metAt when it was answered, in time or late
 * @param taken open time from its start to the answer, pauses left out; none until then
 * @param overrun open time by which the answer came after the due instant; none if it did not
 * @param paused open time that did not count because it was paused or the contract suspended
 * @param breachedAt the due instant that passed unanswered
 * @param contestedBy the event that answers it in time by its own account, but was logged only
 *     after the due instant; none once the client has confirmed it
 * @param alerts the instants still ahead or not yet recorded
 */
public record Clock(
    String name,
    Metric metric,
    String priority,
    int cycle,
    ClockState state,
    Duration target,
    String calendar,
    int termsVersion,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Duration remaining,
    @Nullable Instant metAt,
    @Nullable Instant breachedAt,
    @Nullable String contestedBy,
    @Nullable Duration taken,
    @Nullable Duration overrun,
    Duration paused,
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
