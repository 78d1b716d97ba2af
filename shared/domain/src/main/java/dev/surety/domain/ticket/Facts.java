package dev.surety.domain.ticket;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What had become a fact before an event was logged, while a ticket's events are replayed: due
 * instants that had passed, and answers that were in time. What is told later cannot undo them,
 * whatever time it claims; otherwise the outcome would depend on when somebody chose to write
 * things down, or on when a check happened to run.
 */
final class Facts {
  private record Due(String clock, Instant at) {}

  /**
   * When its clock started, what was promised, and after how many events it was known to have
   * passed.
   */
  private record Passed(Instant started, RunningClock.Promise promise, int known) {}

  private final Map<Due, Passed> passed = new HashMap<>();
  private final Map<String, Instant> breached = new HashMap<>();
  private final Set<String> met = new HashSet<>();
  private final Map<String, Integer> logged = new HashMap<>();

  /** Takes note of where the clocks stood when the next event was logged. */
  void next(TicketEvent event, List<RunningClock> clocks) {
    logged.put(event.id(), logged.size());
    clocks.forEach(clock -> learn(clock, event.recordedAt()));
  }

  /** A clock that was called off has no due instant that could pass. */
  private void learn(RunningClock clock, Instant loggedAt) {
    clock
        .dueAt()
        .filter(_ -> !clock.calledOff())
        .filter(dueAt -> dueAt.isBefore(loggedAt))
        .map(dueAt -> new Due(clock.name(), dueAt))
        .ifPresent(
            due -> {
              passed.putIfAbsent(
                  due, new Passed(clock.startedAt(), clock.promise(), logged.size() - 1));
              if (clock.missed()) {
                breached.putIfAbsent(due.clock(), due.at());
              }
            });
    if (clock.met(breached.containsKey(clock.name()))) {
      met.add(clock.name());
    }
  }

  /** The first due instant of the clock that passed unanswered before somebody told otherwise. */
  Optional<Instant> breachedAt(String clock) {
    return Optional.ofNullable(breached.get(clock));
  }

  /**
   * The promise of a clock that is known to have run out: it has existed, whatever is told later.
   */
  Optional<RunningClock.Promise> ranOut(String clock) {
    return missed(clock).map(Passed::promise);
  }

  /** Whether it was known to have run out unanswered before an event was logged. */
  boolean missedBefore(String clock, TicketEvent event) {
    return missed(clock).filter(due -> knownBefore(due, event)).isPresent();
  }

  private Optional<Passed> missed(String clock) {
    return breachedAt(clock).flatMap(at -> Optional.ofNullable(passed.get(new Due(clock, at))));
  }

  /** Whether it was known to be answered in time before somebody told otherwise. */
  boolean met(String clock) {
    return met.contains(clock);
  }

  /** Whether an event claims a time before a due instant of the clock that was known to be past. */
  boolean tooLate(String clock, TicketEvent event) {
    return passed.entrySet().stream()
        .anyMatch(
            due ->
                due.getKey().clock().equals(clock)
                    && knownBefore(due.getValue(), event)
                    && !event.occurredAt().isAfter(due.getKey().at()));
  }

  /** Whether a later cycle of the metric had begun and run out before the event was logged. */
  boolean overtaken(String metric, TicketEvent event) {
    return passed.entrySet().stream()
        .anyMatch(
            due ->
                due.getKey().at().equals(breached.get(due.getKey().clock()))
                    && due.getKey().clock().startsWith(metric)
                    && knownBefore(due.getValue(), event)
                    && !due.getValue().started().isBefore(event.occurredAt()));
  }

  private boolean knownBefore(Passed due, TicketEvent event) {
    return due.known() <= logged.getOrDefault(event.id(), Integer.MAX_VALUE);
  }
}
