package dev.surety.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.attainment.Measurements;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Suspension;
import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A contract with two tickets that live through what a test tells, by the real decisions: stored as
 * a store would, checked as the sweep would, and caught up by walks that may come late.
 */
final class Service {
  private static final int WEEKS = 3 * 7 * 24 * 60;

  private final Map<Integer, Agreement> versions =
      Map.of(
          1, NaiveClocksProperties.agreement(1),
          2, NaiveClocksProperties.agreement(2),
          3, NaiveClocksProperties.agreement(3));
  private final Map<String, Ticket> tickets = new TreeMap<>();
  private final Map<Ref<?>, Projection> measurements = new HashMap<>();
  private final List<String> refusals = new ArrayList<>();
  private Contract contract = Agreements.agreed().active();
  private int version = 1;
  private int walks;

  /** Something that somebody tells. */
  record Act(Kind kind, EventType type, int minute, int late, int ticket, Side side, boolean odd) {
    int told() {
      return minute + late;
    }
  }

  /** What is told. */
  enum Kind {
    EVENT,
    CONFIRM,
    SUSPEND,
    RECOMPUTE
  }

  /** What a ticket's clocks came to, and which breaches are on record. */
  record Outcome(
      List<String> refusals, Map<String, Set<Firing>> breaches, Map<String, List<Clock>> clocks) {}

  /**
   * Lives through it.
   *
   * @param checks the minutes at which somebody looks what is due
   * @param lag how many minutes a walk comes after a suspension's beginning or end
   */
  static Outcome outcome(List<Act> acts, Set<Integer> checks, int lag, int last) {
    Service service = new Service();
    service.open("t_0", 0);
    service.open("t_1", 5);
    List<Integer> due = new ArrayList<>();
    for (int minute = 6; minute <= last; minute++) {
      int now = minute;
      for (Act act : acts.stream().filter(a -> a.told() == now).toList()) {
        service.tell(act);
        if (act.kind() == Kind.SUSPEND) {
          due.add(now + lag);
        }
      }
      if (due.removeIf(d -> d == now)) {
        service.walk();
      }
      if (checks.contains(minute)) {
        service.check(Histories.after(now));
      }
    }
    service.walk();
    service.check(Histories.after(WEEKS));
    return service.outcome();
  }

  private void open(String id, int minute) {
    Instant at = Histories.after(minute);
    NewTicket opening = new NewTicket("o" + id, "A member asks", "LOW", "forum", at);
    save(Decisions.changes(Tickets.open(terms(), id, opening, at)));
  }

  private void tell(Act act) {
    Instant now = Histories.after(act.told());
    Ticket stored = stored(act.ticket());
    switch (act.kind()) {
      case EVENT ->
          save(Tickets.log(terms(), stored, who(act), act.side(), event(act), into(act), now));
      case CONFIRM ->
          stored.asOf(terms()).clocks().stream()
              .flatMap(c -> Optional.ofNullable(c.contestedBy()).stream())
              .findFirst()
              .ifPresent(
                  id -> save(Tickets.confirm(terms(), stored, stored.event(id).orElseThrow())));
      case SUSPEND -> suspend(now);
      case RECOMPUTE -> recompute(now);
    }
  }

  private void suspend(Instant now) {
    String walk = "w" + walks++;
    Principal who = Agreements.CLIENT;
    contract =
        Decisions.result(
            contract.takesTickets()
                ? Suspensions.suspend(contract, walk, who, Side.CLIENT, "unpaid", now)
                : Suspensions.resume(contract, walk, who, Side.CLIENT, now));
  }

  private void recompute(Instant now) {
    if (version == 3) {
      return;
    }
    version++;
    String id = "r" + version;
    for (Ticket stored : List.copyOf(tickets.values())) {
      Ticket before = stored.asOf(terms());
      List<ClockChange> preview = Retiming.preview(stored, terms(), now);
      Changes changes = Retiming.recompute(stored, terms(), id, who(Side.CLIENT).actor(), now);
      save(changes);
      Ticket after = stored(stored.id());
      assertThat(finished(after)).as("finished clocks").containsAll(finished(before));
      assertThat(moved(before, after)).isEqualTo(moves(preview));
      assertThat(Retiming.recompute(after, terms(), id, who(Side.CLIENT).actor(), now).isEmpty())
          .isTrue();
    }
  }

  private void walk() {
    for (Ticket stored : List.copyOf(tickets.values())) {
      save(Retiming.catchUp(stored, terms()));
      assertThat(finished(stored(stored.id()))).containsAll(finished(stored));
    }
  }

  private void check(Instant now) {
    for (String id : tickets.keySet()) {
      while (stored(id).due().filter(at -> !at.isAfter(now)).isPresent()) {
        Changes changes = Alarms.fire(stored(id), terms(), now);
        assertThat(changes.isEmpty()).as("due, and nothing to do").isFalse();
        save(changes);
      }
    }
  }

  private void save(Decision<Ticket> decision) {
    switch (decision) {
      case Decision.Accepted<Ticket> accepted -> save(accepted.changes());
      case Decision.Refused<Ticket> refused -> refusals.add(refused.refusal().toString());
    }
  }

  private void save(Changes changes) {
    for (Entity entity : changes.entities()) {
      if (entity instanceof Ticket ticket) {
        Optional.ofNullable(tickets.put(ticket.id(), ticket))
            .ifPresent(before -> noMetClockIsBreached(before, ticket));
      }
    }
    changes.projections().forEach(fact -> measurements.put(fact.ref(), fact));
    changes.withdrawn().forEach(measurements::remove);
    tickets.values().forEach(this::holds);
    assertThat(measurements).isEqualTo(facts());
  }

  /** Whatever is told, and however late. */
  private static void noMetClockIsBreached(Ticket before, Ticket after) {
    Set<String> met = named(before, ClockState.MET);
    assertThat(named(after, ClockState.BREACHED)).as("breached").noneMatch(met::contains);
  }

  private static Set<String> named(Ticket ticket, ClockState state) {
    return ticket.clocks().stream()
        .filter(c -> c.state() == state)
        .map(Clock::name)
        .collect(Collectors.toSet());
  }

  private void holds(Ticket stored) {
    Ticket replayed = stored.caughtUp(terms());
    assertThat(stored.asOf(terms()).clocks()).isEqualTo(replayed.clocks());
    assertThat(stored.firings())
        .extracting(firing -> firing.clock() + " " + firing.level())
        .doesNotHaveDuplicates();
    assertThat(replayed.clocks()).extracting(Clock::name).doesNotHaveDuplicates();
    assertThat(stored.events()).extracting(TicketEvent::id).doesNotHaveDuplicates();
    assertThat(GoverningTerms.known(stored)).containsAll(clockVersions(replayed));
    for (Clock clock : replayed.clocks()) {
      clock.alerts().stream()
          .filter(alert -> !alert.level().equals(Threshold.BREACH))
          .forEach(this::notSuspended);
    }
  }

  private void notSuspended(Alert alert) {
    for (Suspension suspension : contract.suspensions()) {
      assertThat(alert.at().isAfter(suspension.from()) && suspension.covers(alert.at()))
          .as("%s in %s", alert, suspension)
          .isFalse();
    }
  }

  private static Set<Integer> clockVersions(Ticket ticket) {
    return ticket.clocks().stream().map(Clock::termsVersion).collect(Collectors.toSet());
  }

  private Map<Ref<?>, Projection> facts() {
    Map<Ref<?>, Projection> facts = new HashMap<>();
    for (Ticket ticket : tickets.values()) {
      Measurements.changes(null, ticket).projections().forEach(f -> facts.put(f.ref(), f));
    }
    return facts;
  }

  private Outcome outcome() {
    Map<String, Set<Firing>> breaches = new TreeMap<>();
    Map<String, List<Clock>> clocks = new TreeMap<>();
    for (Ticket ticket : tickets.values()) {
      breaches.put(
          ticket.id(),
          ticket.firings().stream()
              .filter(f -> f.level().equals(Threshold.BREACH))
              .collect(Collectors.toSet()));
      clocks.put(ticket.id(), ticket.clocks().stream().map(Service::silent).toList());
    }
    return new Outcome(refusals, breaches, clocks);
  }

  /** Which warnings were told does depend on who looked when. */
  private static Clock silent(Clock clock) {
    return new Clock(
        clock.name(),
        clock.metric(),
        clock.priority(),
        clock.cycle(),
        clock.state(),
        clock.target(),
        clock.calendar(),
        clock.termsVersion(),
        clock.startedAt(),
        clock.dueAt(),
        clock.remaining(),
        clock.metAt(),
        clock.breachedAt(),
        clock.contestedBy(),
        clock.taken(),
        clock.overrun(),
        clock.paused(),
        List.of());
  }

  private static List<Clock> finished(Ticket ticket) {
    return ticket.clocks().stream()
        .filter(
            c ->
                c.metAt() != null
                    || c.state() == ClockState.MET
                    || c.state() == ClockState.CANCELLED)
        .toList();
  }

  private static Set<String> moved(Ticket before, Ticket after) {
    Map<String, Clock> was =
        before.clocks().stream().collect(Collectors.toMap(Clock::name, c -> c));
    return after.clocks().stream()
        .filter(c -> was.containsKey(c.name()))
        .filter(c -> !timing(c).equals(timing(was.getOrDefault(c.name(), c))))
        .map(c -> c.name() + timing(c))
        .collect(Collectors.toSet());
  }

  private static Set<String> moves(List<ClockChange> moves) {
    return moves.stream()
        .map(m -> m.clock() + " due " + m.dueAfter() + " left " + m.leftAfter())
        .collect(Collectors.toSet());
  }

  private static String timing(Clock clock) {
    return " due " + clock.dueAt() + " left " + clock.remaining();
  }

  private Ticket stored(int number) {
    return stored("t_" + number);
  }

  private Ticket stored(String id) {
    return Optional.ofNullable(tickets.get(id)).orElseThrow();
  }

  private GoverningTerms terms() {
    Agreement inForce = Optional.ofNullable(versions.get(version)).orElseThrow();
    return new GoverningTerms(contract, inForce, versions);
  }

  private Optional<Ticket> into(Act act) {
    return act.type() == EventType.MERGED
        ? Optional.of(stored(1 - act.ticket()))
        : Optional.empty();
  }

  private static NewEvent event(Act act) {
    return new NewEvent(
        "e" + act.minute(),
        act.type(),
        Histories.after(act.minute()),
        act.type() == EventType.PAUSED ? "WAITING_ON_CLIENT" : null,
        act.type() == EventType.REPRIORITISED ? (act.odd() ? "HIGH" : "LOW") : null,
        null,
        act.type() == EventType.MERGED ? "t_" + (1 - act.ticket()) : null);
  }

  private static Principal who(Act act) {
    return who(act.side());
  }

  private static Principal who(Side side) {
    return side == Side.CLIENT ? Agreements.CLIENT : Agreements.PROVIDER;
  }
}
