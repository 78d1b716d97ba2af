package dev.surety.domain.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What had become a fact before an event was logged, while a ticket's events are replayed: due
 * instants that had passed unanswered, and answers that were in time. What is told later cannot
 * undo them, whatever time it claims; otherwise the outcome would depend on when somebody chose to
 * write things down, or on when a check happened to run.
 */
final class Facts {
  private record Due(String clock, Instant at) {}

  /** Due instants that had passed, with the start of their clock. */
  private final Map<Due, Instant> passed = new HashMap<>();

  private final Set<Due> breached = new HashSet<>();
  private final Set<String> met = new HashSet<>();

  /** Takes note of where a clock stood when the next event was logged. */
  void learn(RunningClock clock, Instant loggedAt) {
    clock
        .dueAt()
        .filter(dueAt -> dueAt.isBefore(loggedAt))
        .map(dueAt -> new Due(clock.name(), dueAt))
        .ifPresent(
            due -> {
              passed.put(due, clock.startedAt());
              if (clock.unsettled()) {
                breached.add(due);
              }
            });
    if (clock.answeredInTime()) {
      met.add(clock.name());
    }
  }

  /** Whether the clock ran out at this instant before anybody told otherwise. */
  boolean breached(String clock, Instant dueAt) {
    return breached.contains(new Due(clock, dueAt));
  }

  boolean met(String clock) {
    return met.contains(clock);
  }

  /**
   * Whether an event claims a time before a due instant of the clock that had passed when logged.
   */
  boolean tooLate(String clock, TicketEvent event) {
    return passed.keySet().stream()
        .anyMatch(
            due ->
                due.clock().equals(clock)
                    && due.at().isBefore(event.recordedAt())
                    && !event.occurredAt().isAfter(due.at()));
  }

  /** Whether a later cycle of the metric had begun and run out before the event was logged. */
  boolean overtaken(String metric, TicketEvent event) {
    return passed.entrySet().stream()
        .anyMatch(
            due ->
                breached.contains(due.getKey())
                    && due.getKey().clock().startsWith(metric)
                    && due.getKey().at().isBefore(event.recordedAt())
                    && !due.getValue().isBefore(event.occurredAt()));
  }
}
