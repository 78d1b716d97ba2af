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
  private record Breach(String clock, Instant dueAt) {}

  private final Map<Breach, Instant> breaches = new HashMap<>();
  private final Set<String> met = new HashSet<>();

  /** Takes note of where a clock stood when the next event was logged. */
  void learn(RunningClock clock, Instant loggedAt) {
    clock
        .runningOut()
        .filter(dueAt -> dueAt.isBefore(loggedAt))
        .ifPresent(dueAt -> breaches.put(new Breach(clock.name(), dueAt), clock.startedAt()));
    if (clock.answeredInTime()) {
      met.add(clock.name());
    }
  }

  /** Whether the clock ran out at this instant before anybody told otherwise. */
  boolean breached(String clock, Instant dueAt) {
    return breaches.containsKey(new Breach(clock, dueAt));
  }

  boolean met(String clock) {
    return met.contains(clock);
  }

  /**
   * Whether an event claims a time before a due instant of the clock that had passed when logged.
   */
  boolean tooLate(String clock, TicketEvent event) {
    return breaches.keySet().stream()
        .anyMatch(
            b ->
                b.clock().equals(clock)
                    && b.dueAt().isBefore(event.recordedAt())
                    && !event.occurredAt().isAfter(b.dueAt()));
  }

  /** Whether a later cycle of the metric had begun and run out before the event was logged. */
  boolean overtaken(String metric, TicketEvent event) {
    return breaches.entrySet().stream()
        .anyMatch(
            b ->
                b.getKey().clock().startsWith(metric)
                    && b.getKey().dueAt().isBefore(event.recordedAt())
                    && !b.getValue().isBefore(event.occurredAt()));
  }
}
