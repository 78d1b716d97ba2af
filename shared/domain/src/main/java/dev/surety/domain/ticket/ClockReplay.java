package dev.surety.domain.ticket;

import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Computes a ticket's clocks from its events, in the order in which they happened, whatever order
 * they arrived in; only what had become a fact before an event was logged, it cannot undo.
 *
 * <p>Rules: a resolution also answers what waits for a response, and ends periodic updates. A
 * client message ends a pause and starts a NEXT_RESPONSE cycle, unless one is running, the first
 * response is still owed, or the ticket is resolved. A reopened ticket's resolution runs on with
 * what was left and owes a next response; a met first response stays met.
 */
final class ClockReplay {
  private static final Comparator<TicketEvent> AS_HAPPENED =
      Comparator.comparing(TicketEvent::occurredAt)
          .thenComparing(TicketEvent::recordedAt)
          .thenComparing(TicketEvent::id);

  private static final Comparator<TicketEvent> AS_LOGGED =
      Comparator.comparing(TicketEvent::recordedAt).thenComparing(AS_HAPPENED);

  private final ServiceLevels levels;
  private final Facts facts;
  private final List<RunningClock> clocks = new ArrayList<>();
  private String priority;
  private TicketState state = TicketState.OPEN;

  private ClockReplay(ServiceLevels levels, Facts facts, String priority, Instant openedAt) {
    this.levels = levels;
    this.facts = facts;
    this.priority = priority;
    start(Metric.FIRST_RESPONSE, "", openedAt);
    start(Metric.RESOLUTION, "", openedAt);
    start(Metric.UPDATE, "", openedAt);
  }

  record Replayed(TicketState state, String priority, List<Clock> clocks) {}

  /**
   * Replays a ticket.
   *
   * @param events in any order; what they claim and when they were logged decide
   */
  static Replayed replay(
      ServiceLevels levels,
      String priority,
      Instant openedAt,
      List<TicketEvent> events,
      List<Firing> firings) {
    Facts facts = new Facts();
    NavigableSet<TicketEvent> known = new TreeSet<>(AS_HAPPENED);
    ClockReplay replay = new ClockReplay(levels, facts, priority, openedAt);
    for (TicketEvent event : events.stream().sorted(AS_LOGGED).toList()) {
      facts.next(event, replay.clocks);
      boolean next = known.isEmpty() || AS_HAPPENED.compare(event, known.last()) > 0;
      known.add(event);
      if (next) {
        replay.apply(event);
      } else {
        replay = new ClockReplay(levels, facts, priority, openedAt);
        known.forEach(replay::apply);
      }
    }
    List<Clock> finished = replay.clocks.stream().map(c -> c.finish(firings)).toList();
    return new Replayed(replay.state, replay.priority, finished);
  }

  private void apply(TicketEvent event) {
    switch (event.type()) {
      case RESPONDED -> respond(event);
      case UPDATED -> update(event);
      case RESOLVED -> resolve(event);
      case PAUSED -> pause(event);
      case RESUMED -> resume(event.occurredAt());
      case CLIENT_MESSAGE -> clientMessage(event);
      case REOPENED -> reopen(event);
      case REPRIORITISED -> reprioritise(event);
    }
    startKnown(event);
  }

  private void respond(TicketEvent event) {
    each(Metric.FIRST_RESPONSE, clock -> clock.stop(event));
    each(Metric.NEXT_RESPONSE, clock -> clock.stop(event));
    update(event);
  }

  private void update(TicketEvent event) {
    boolean answered = false;
    for (RunningClock clock : clocks) {
      if (clock.target().metric() == Metric.UPDATE && clock.unsettled()) {
        clock.stop(event);
        answered = answered || !clock.unsettled();
      }
    }
    if (answered && state != TicketState.RESOLVED) {
      start(Metric.UPDATE, event.id(), event.occurredAt());
    }
  }

  private void resolve(TicketEvent event) {
    each(Metric.UPDATE, clock -> clock.cancel(event));
    each(Metric.FIRST_RESPONSE, clock -> clock.stop(event));
    each(Metric.NEXT_RESPONSE, clock -> clock.stop(event));
    each(Metric.RESOLUTION, clock -> clock.stop(event));
    state = TicketState.RESOLVED;
  }

  private void pause(TicketEvent event) {
    if (state == TicketState.OPEN) {
      clocks.forEach(clock -> clock.pause(event));
      state = TicketState.PAUSED;
    }
  }

  private void resume(Instant at) {
    if (state == TicketState.PAUSED) {
      clocks.forEach(clock -> clock.resume(at));
      state = TicketState.OPEN;
    }
  }

  private void clientMessage(TicketEvent event) {
    resume(event.occurredAt());
    boolean owed =
        open(Metric.FIRST_RESPONSE).isPresent() || open(Metric.NEXT_RESPONSE).isPresent();
    boolean overtaken = facts.overtaken(Metric.NEXT_RESPONSE.name(), event);
    if (state != TicketState.RESOLVED && !owed && !overtaken) {
      start(Metric.NEXT_RESPONSE, event.id(), event.occurredAt());
    }
  }

  private void reopen(TicketEvent event) {
    if (state != TicketState.RESOLVED) {
      return;
    }
    state = TicketState.OPEN;
    each(Metric.RESOLUTION, clock -> clock.reopen(event));
    start(Metric.UPDATE, event.id(), event.occurredAt());
    clientMessage(event);
  }

  private void reprioritise(TicketEvent event) {
    priority = event.priority() == null ? priority : event.priority();
    for (RunningClock clock : clocks) {
      levels
          .target(clock.target().metric(), priority)
          .ifPresent(target -> clock.retarget(target, event));
    }
  }

  /** A cycle that is known to have run out has begun, even if what is told later says otherwise. */
  private void startKnown(TicketEvent event) {
    for (Metric metric : Metric.values()) {
      String name = metric + "/" + event.id();
      boolean begun = clocks.stream().anyMatch(clock -> clock.name().equals(name));
      if (!begun && facts.ranOut(name).isPresent()) {
        start(metric, event.id(), event.occurredAt());
      }
    }
  }

  private void start(Metric metric, String eventId, Instant at) {
    String name = eventId.isEmpty() ? metric.name() : metric + "/" + eventId;
    int cycle = 1 + (int) clocks.stream().filter(c -> c.target().metric() == metric).count();
    Optional<Target> known = facts.ranOut(name);
    known
        .or(() -> levels.target(metric, priority))
        .map(target -> new RunningClock(levels, facts, target, name, cycle, at))
        .ifPresent(
            clock -> {
              if (state == TicketState.PAUSED && known.isEmpty()) {
                clock.hold(at);
              }
              clocks.add(clock);
            });
  }

  private Optional<RunningClock> open(Metric metric) {
    return clocks.stream().filter(c -> c.target().metric() == metric && c.open()).findFirst();
  }

  private void each(Metric metric, Consumer<RunningClock> action) {
    clocks.stream().filter(c -> c.target().metric() == metric).forEach(action);
  }
}
