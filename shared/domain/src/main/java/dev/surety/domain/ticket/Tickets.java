package dev.surety.domain.ticket;

import dev.surety.domain.attainment.Measurements;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.ServiceLevels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What callers do with tickets. */
public final class Tickets {
  private Tickets() {}

  /** Opens a ticket and starts its clocks at {@code openedAt}. */
  public static Decision<Ticket> open(
      GoverningTerms terms, String id, NewTicket what, Instant now) {
    Contract contract = terms.contract();
    if (!contract.takesTickets()) {
      return Decision.refuse(contract.refusing("contract_not_active", "tickets be opened"));
    }
    if (contract.noticeOver(what.openedAt())) {
      return Decision.refuse(contract.refusing("notice_over", "tickets be opened"));
    }
    List<Fault> faults = new ArrayList<>();
    if (what.openedAt().isAfter(now)) {
      faults.add(inFuture("/openedAt", what.openedAt(), now));
    }
    if (what.openedAt().isBefore(contract.activeSince())) {
      faults.add(
          new Fault(
              "/openedAt",
              "before_activation",
              what.openedAt()
                  + " is before the contract became active, "
                  + contract.activeSince()));
    }
    if (!terms.inForce().terms().levels().coversPriority(what.priority())) {
      faults.add(unknownPriority("/priority", what.priority()));
    }
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("ticket_refused", "the ticket cannot be opened", faults));
    }
    Ticket ticket = Ticket.opened(terms, id, what, now);
    TicketKey key = new TicketKey(contract.id(), what.eventId(), id, 1);
    return Decision.accept(ticket, Changes.of(ticket, opened(ticket)).with(List.of(key)));
  }

  /**
   * Logs an event and replays the clocks. An event that is already there changes nothing.
   *
   * @param into the ticket that a MERGED event names, if there is one
   */
  public static Decision<Ticket> log(
      GoverningTerms terms,
      Ticket stored,
      Principal who,
      Side side,
      NewEvent what,
      Optional<Ticket> into,
      Instant now) {
    Ticket ticket = stored.asOf(terms);
    if (ticket.event(what.eventId()).isPresent()) {
      return Decision.accept(ticket, Changes.NONE);
    }
    Optional<Refusal> refused = refused(terms, ticket, side, what);
    if (refused.isPresent()) {
      return Decision.refuse(refused.get());
    }
    Optional<Ticket> survivor = into.map(t -> t.asOf(terms));
    List<Fault> faults = faults(terms.levels(ticket.termsVersion()), ticket, what, now);
    faults.addAll(Merges.faults(ticket, what, survivor, side, terms, now));
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("event_refused", "the event cannot be logged", faults));
    }
    TicketEvent event = event(what, who.actor(), now);
    Ticket next = ticket.adding(event, terms);
    Changes own = changed(stored, next, logged(ticket, next, event));
    // written even if nothing is asked on it: what was read of it is a condition of the commit
    Changes changes =
        into.map(
                other ->
                    own.and(
                        Merges.owedSince(ticket)
                            .map(since -> asked(ticket, other, since, terms, event))
                            .orElseGet(() -> changed(other, other.caughtUp(terms)))))
            .orElse(own);
    return fitting(next, changes);
  }

  private static Decision<Ticket> fitting(Ticket next, Changes changes) {
    return Measurements.fit(changes)
        ? Decision.accept(next, changes)
        : Decision.refuse(
            Refusal.meaning(
                "too_many_clocks_moved",
                "told this late, it would move more settled clocks than one commit can hold"));
  }

  /** The client agrees that a contested response happened when it says. */
  public static Decision<Ticket> confirm(GoverningTerms terms, Ticket stored, TicketEvent event) {
    Ticket ticket = stored.asOf(terms);
    if (event.confirmed()) {
      return Decision.accept(ticket, Changes.NONE);
    }
    boolean contested =
        ticket.clocks().stream().anyMatch(clock -> event.id().equals(clock.contestedBy()));
    if (!contested) {
      return Decision.refuse(
          Refusal.state(
              ticket.state(),
              List.of(),
              "nothing_contested",
              "event " + event.id() + " answers no contested clock"));
    }
    Ticket next = ticket.confirming(event, terms);
    Map<String, Object> data = Map.of("eventId", event.id(), "clocks", told(ticket, next));
    return fitting(
        next, changed(stored, next, new Event("ticket.response_confirmed", subject(next), data)));
  }

  static String subject(Ticket ticket) {
    return "ticket/" + ticket.id();
  }

  /** A ticket's next state, with the facts that it settles. */
  static Changes changed(Ticket stored, Ticket next, Event... events) {
    return Changes.of(next, events).and(Measurements.changes(stored, next));
  }

  private static Changes asked(
      Ticket merged, Ticket survivor, Instant since, GoverningTerms terms, TicketEvent by) {
    Ticket next = Merges.carriedOver(merged, survivor, since, by.actor(), by.recordedAt(), terms);
    return changed(survivor, next, logged(survivor.asOf(terms), next, next.events().getLast()));
  }

  private static Optional<Refusal> refused(
      GoverningTerms terms, Ticket ticket, Side side, NewEvent what) {
    if (!what.type().mayBeLoggedBy(side)) {
      return Optional.of(
          Refusal.forbidden(
              "event_type_not_yours", what.type() + " is not logged by the " + side.prefix()));
    }
    if (!terms.contract().live()) {
      return Optional.of(terms.contract().refusing("contract_not_active", "events be logged"));
    }
    Optional<TicketEvent> end =
        ticket.end().filter(e -> !what.occurredAt().isBefore(e.occurredAt()));
    if (end.isPresent() && !reopens(terms.contract(), end.get(), side, what)) {
      return Optional.of(over(ticket));
    }
    boolean early =
        what.type() == EventType.CLOSED
            && side == Side.PROVIDER
            && ticket.state() != TicketState.RESOLVED;
    return early
        ? Optional.of(
            Refusal.state(
                ticket.state(),
                List.of("RESOLVED"),
                "not_resolved",
                "the provider closes only what it has resolved"))
        : Optional.empty();
  }

  /** A provider cannot keep its client from reopening by closing at once. */
  private static boolean reopens(Contract contract, TicketEvent end, Side side, NewEvent what) {
    return what.type() == EventType.REOPENED
        && side == Side.CLIENT
        && end.type() == EventType.CLOSED
        && end.actor().org().equals(contract.provider());
  }

  private static Refusal over(Ticket ticket) {
    return Refusal.state(
        ticket.state(),
        List.of(),
        "ticket_over",
        "the ticket is " + ticket.state() + ": open another one");
  }

  private static TicketEvent event(NewEvent what, Actor actor, Instant now) {
    return new TicketEvent(
        what.eventId(),
        what.type(),
        what.occurredAt(),
        now,
        actor,
        what.reason(),
        what.priority(),
        what.note(),
        what.into(),
        0,
        false);
  }

  private static List<Fault> faults(
      ServiceLevels levels, Ticket ticket, NewEvent what, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (what.occurredAt().isAfter(now)) {
      faults.add(inFuture("/occurredAt", what.occurredAt(), now));
    }
    if (what.occurredAt().isBefore(ticket.openedAt())) {
      faults.add(
          new Fault(
              "/occurredAt",
              "before_opening",
              what.occurredAt() + " is before the ticket was opened, " + ticket.openedAt()));
    }
    if (what.type().ends() && what.occurredAt().isBefore(ticket.lastHappening())) {
      faults.add(
          new Fault(
              "/occurredAt",
              "before_last_event",
              what.occurredAt()
                  + " is before the last thing that happened, "
                  + ticket.lastHappening()));
    }
    if (ticket.logged() >= Ticket.MOST_EVENTS) {
      faults.add(
          new Fault(
              "", "too_many_events", "a ticket holds at most " + Ticket.MOST_EVENTS + " events"));
    }
    faults.addAll(EventDetails.faults(what, levels));
    return faults;
  }

  static Fault unknownPriority(String pointer, String priority) {
    return new Fault(
        pointer, "priority_unknown", "the terms have no target for priority " + priority);
  }

  private static Fault inFuture(String pointer, Instant at, Instant now) {
    return new Fault(pointer, "in_future", at + " is after now, " + now);
  }

  private static Event opened(Ticket ticket) {
    return new Event(
        "ticket.opened",
        subject(ticket),
        Map.of(
            "eventId", ticket.eventId(),
            "subject", ticket.subject(),
            "channel", ticket.channel(),
            "priority", ticket.priority(),
            "openedAt", ticket.openedAt().toString(),
            "termsVersion", ticket.termsVersion()));
  }

  /** What an event did to which clocks, as the timeline keeps it. */
  static List<Map<String, Object>> told(Ticket before, Ticket after) {
    return ClockChange.between(before, after).stream().map(ClockChange::told).toList();
  }

  private static Event logged(Ticket before, Ticket ticket, TicketEvent event) {
    Map<String, Object> data = new TreeMap<>();
    data.put("clocks", told(before, ticket));
    data.put("eventId", event.id());
    data.put("occurredAt", event.occurredAt().toString());
    if (event.reason() != null) {
      data.put("reason", event.reason());
    }
    if (event.priority() != null) {
      data.put("priority", event.priority());
    }
    if (event.into() != null) {
      data.put("into", event.into());
    }
    if (event.note() != null) {
      data.put("note", event.note());
    }
    String type = "ticket." + event.type().name().toLowerCase(java.util.Locale.ROOT);
    return new Event(type, subject(ticket), data);
  }
}
