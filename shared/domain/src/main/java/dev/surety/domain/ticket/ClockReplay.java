package dev.surety.domain.ticket;

import dev.surety.domain.contract.Suspension;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Computes a ticket's clocks from its events and its contract's suspensions, in the order in which
 * they happened, whatever order they arrived in; only what had become a fact before an event was
 * logged, it cannot undo. RULES.md has the table of which event starts, stops or leaves which
 * clock.
 */
final class ClockReplay {
  /** What happened and was logged at one instant keeps the order in which it was taken. */
  private static final Comparator<TicketEvent> AS_HAPPENED =
      Comparator.comparing(TicketEvent::occurredAt).thenComparing(TicketEvent::recordedAt);

  /** What was logged at one instant became known in the order in which it was taken. */
  private static final Comparator<TicketEvent> AS_LOGGED =
      Comparator.comparing(TicketEvent::recordedAt);

  private final GoverningTerms terms;
  private final Facts facts;
  private final List<RunningClock> clocks = new ArrayList<>();
  private int termsVersion;
  private String priority;
  private TicketState state = TicketState.OPEN;
  private boolean suspended;

  private ClockReplay(GoverningTerms terms, Facts facts, Opening opening) {
    this.terms = terms;
    this.facts = facts;
    this.termsVersion = opening.termsVersion();
    this.priority = opening.priority();
    this.suspended = terms.contract().suspensions().stream().anyMatch(s -> s.covers(opening.at()));
    start(Metric.FIRST_RESPONSE, "", opening.at());
    start(Metric.RESOLUTION, "", opening.at());
    start(Metric.UPDATE, "", opening.at());
  }

  /** How a ticket begins. */
  record Opening(Instant at, String priority, int termsVersion) {}

  /** How it stands. */
  record Replayed(TicketState state, String priority, int termsVersion, List<Clock> clocks) {}

  /**
   * Replays a ticket.
   *
   * @param events in any order; what they claim and when they were logged decide
   */
  static Replayed replay(
      GoverningTerms terms, Opening opening, List<TicketEvent> events, List<Firing> firings) {
    Facts facts = new Facts();
    List<TicketEvent> known = new ArrayList<>();
    ClockReplay replay = new ClockReplay(terms, facts, opening);
    Stream<TicketEvent> all =
        Stream.concat(events.stream(), boundaries(terms).filter(e -> in(opening, e)));
    for (TicketEvent event : all.sorted(AS_LOGGED).toList()) {
      facts.next(event, replay.clocks);
      if (insert(event, known)) {
        replay.apply(event);
      } else {
        replay = new ClockReplay(terms, facts, opening);
        known.forEach(replay::apply);
      }
    }
    List<Clock> finished = replay.clocks.stream().map(c -> c.finish(firings)).toList();
    return new Replayed(replay.state, replay.priority, replay.termsVersion, finished);
  }

  /** Whether it came last. */
  private static boolean insert(TicketEvent event, List<TicketEvent> known) {
    int place = known.size();
    while (place > 0 && AS_HAPPENED.compare(known.get(place - 1), event) > 0) {
      place--;
    }
    known.add(place, event);
    return place == known.size() - 1;
  }

  private static boolean in(Opening opening, TicketEvent boundary) {
    // what is opened at the very instant at which the contract ends is over with it
    return boundary.type().ends()
        ? !boundary.occurredAt().isBefore(opening.at())
        : boundary.occurredAt().isAfter(opening.at());
  }

  /**
   * What the contract does to all of its tickets: one that ended as it began stopped nothing, and
   * its ends have no order. The contract's own end closes them.
   */
  private static Stream<TicketEvent> boundaries(GoverningTerms terms) {
    Instant end = terms.contract().course().endedAt();
    return Stream.concat(
        terms.contract().suspensions().stream()
            .filter(Suspension::lasted)
            .flatMap(ClockReplay::boundaries),
        Stream.ofNullable(end)
            .map(at -> TicketEvent.bySystem("contract-ended/" + at, EventType.CLOSED, at)));
  }

  private static Stream<TicketEvent> boundaries(Suspension suspension) {
    Instant until = suspension.until();
    TicketEvent from =
        TicketEvent.bySystem(
            "suspended/" + suspension.from(), EventType.SUSPENDED, suspension.from());
    return until == null
        ? Stream.of(from)
        : Stream.of(from, TicketEvent.bySystem("reinstated/" + until, EventType.REINSTATED, until));
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
      case MERGED -> end(event, TicketState.MERGED);
      case CLOSED -> end(event, TicketState.CLOSED);
      case SUSPENDED -> suspend(event);
      case REINSTATED -> reinstate(event.occurredAt());
      case RECOMPUTED -> recompute(event);
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
      if (clock.metric() == Metric.UPDATE && clock.unsettled()) {
        clock.stop(event);
        answered = answered || !clock.unsettled();
      }
    }
    if (answered && state.unresolved()) {
      start(Metric.UPDATE, event.id(), event.occurredAt());
    }
  }

  private void resolve(TicketEvent event) {
    each(Metric.UPDATE, clock -> clock.cancel(event));
    each(Metric.FIRST_RESPONSE, clock -> clock.stop(event));
    each(Metric.NEXT_RESPONSE, clock -> clock.stop(event));
    each(Metric.RESOLUTION, clock -> clock.stop(event));
    state = state.over() ? state : TicketState.RESOLVED;
  }

  private void pause(TicketEvent event) {
    if (state == TicketState.OPEN) {
      clocks.forEach(clock -> clock.pause(event));
      state = TicketState.PAUSED;
    }
  }

  private void resume(Instant at) {
    if (state == TicketState.PAUSED) {
      state = TicketState.OPEN;
      runOn(at);
    }
  }

  private void suspend(TicketEvent event) {
    suspended = true;
    clocks.forEach(clock -> clock.suspend(event));
  }

  private void reinstate(Instant at) {
    suspended = false;
    clocks.forEach(clock -> clock.reinstate(at));
    runOn(at);
  }

  private void runOn(Instant at) {
    if (!held()) {
      clocks.forEach(clock -> clock.resume(at));
    }
  }

  private boolean held() {
    return suspended || state == TicketState.PAUSED;
  }

  private void clientMessage(TicketEvent event) {
    resume(event.occurredAt());
    boolean owed =
        open(Metric.FIRST_RESPONSE).isPresent() || open(Metric.NEXT_RESPONSE).isPresent();
    boolean overtaken = facts.overtaken(Metric.NEXT_RESPONSE.name(), event);
    if (state.unresolved() && !owed && !overtaken) {
      start(Metric.NEXT_RESPONSE, event.id(), event.occurredAt());
    }
  }

  private void reopen(TicketEvent event) {
    if (state != TicketState.RESOLVED && state != TicketState.CLOSED) {
      return;
    }
    state = TicketState.OPEN;
    int cycle = 1 + (int) clocks.stream().filter(c -> c.metric() == Metric.RESOLUTION).count();
    List<RunningClock> going =
        clocks.stream()
            .filter(c -> c.metric() == Metric.RESOLUTION)
            .flatMap(c -> c.reopen(event, cycle, suspended).stream())
            .toList();
    clocks.addAll(going);
    each(Metric.RESOLUTION, clock -> reprioritised(clock, event));
    start(Metric.UPDATE, event.id(), event.occurredAt());
    clientMessage(event);
  }

  /** Reprioritised while it was resolved, it runs on towards the target of its new priority. */
  private void reprioritised(RunningClock clock, TicketEvent event) {
    if (!clock.promise().priority().equals(priority)) {
      promise(clock.metric()).ifPresent(next -> clock.retarget(next, event, false));
    }
  }

  private void end(TicketEvent event, TicketState end) {
    clocks.forEach(clock -> clock.abandon(event));
    state = state.over() ? state : end;
  }

  private void reprioritise(TicketEvent event) {
    priority = event.priority() == null ? priority : event.priority();
    retarget(event, false);
  }

  private void recompute(TicketEvent event) {
    termsVersion = event.termsVersion();
    retarget(event, true);
  }

  private void retarget(TicketEvent event, boolean recount) {
    for (RunningClock clock : clocks) {
      promise(clock.metric()).ifPresent(next -> clock.retarget(next, event, recount));
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
    int cycle = 1 + (int) clocks.stream().filter(c -> c.metric() == metric).count();
    Optional<RunningClock.Promise> known = facts.ranOut(name);
    known
        .or(() -> promise(metric))
        .map(promise -> new RunningClock(facts, promise, name, cycle, at))
        .ifPresent(
            clock -> {
              if (suspended || (held() && known.isEmpty())) {
                clock.hold(at);
              }
              clocks.add(clock);
            });
  }

  private Optional<RunningClock.Promise> promise(Metric metric) {
    ServiceLevels levels = terms.levels(termsVersion);
    Optional<Target> target = levels.target(metric, priority);
    return target.map(t -> new RunningClock.Promise(levels, termsVersion, priority, t));
  }

  private Optional<RunningClock> open(Metric metric) {
    return clocks.stream().filter(c -> c.metric() == metric && c.open()).findFirst();
  }

  private void each(Metric metric, Consumer<RunningClock> action) {
    clocks.stream().filter(c -> c.metric() == metric).forEach(action);
  }
}
