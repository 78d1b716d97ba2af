package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What callers do with tickets. */
public final class Tickets {
  private Tickets() {}

  /** Opens a ticket and starts its clocks at {@code openedAt}. */
  public static Decision<Ticket> open(
      Contract contract, Agreement agreement, String id, NewTicket what, Instant now) {
    if (!contract.takesTickets()) {
      return Decision.refuse(contract.refusing("contract_not_active", "tickets can be opened"));
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
    if (!agreement.terms().levels().coversPriority(what.priority())) {
      faults.add(unknownPriority("/priority", what.priority()));
    }
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("ticket_refused", "the ticket cannot be opened", faults));
    }
    Ticket ticket =
        Ticket.opened(
            contract.id(), id, what, now, agreement.termsVersion(), agreement.terms().levels());
    TicketKey key = new TicketKey(contract.id(), what.eventId(), id, 1);
    return Decision.accept(ticket, Changes.of(ticket, opened(ticket)).with(List.of(key)));
  }

  /** Logs an event and replays the clocks. An event that is already there changes nothing. */
  public static Decision<Ticket> log(
      Contract contract,
      Agreement agreement,
      Ticket ticket,
      Principal who,
      Side side,
      NewEvent what,
      Instant now) {
    if (ticket.event(what.eventId()).isPresent()) {
      return Decision.accept(ticket, Changes.NONE);
    }
    if (!what.type().mayBeLoggedBy(side)) {
      return Decision.refuse(
          Refusal.forbidden(
              "event_type_not_yours", what.type() + " is not logged by the " + side.prefix()));
    }
    if (!contract.takesTickets()) {
      return Decision.refuse(contract.refusing("contract_not_active", "events can be logged"));
    }
    List<Fault> faults = faults(agreement, ticket, what, now);
    if (!faults.isEmpty()) {
      return Decision.refuse(
          Refusal.meaning("event_refused", "the event cannot be logged", faults));
    }
    TicketEvent event =
        new TicketEvent(
            what.eventId(),
            what.type(),
            what.occurredAt(),
            now,
            who.actor(),
            what.reason(),
            what.priority(),
            what.note(),
            false);
    Ticket next = ticket.adding(event, agreement.terms().levels());
    return Decision.accept(next, Changes.of(next, logged(next, event)));
  }

  /** The client agrees that a contested response happened when it says. */
  public static Decision<Ticket> confirm(Agreement agreement, Ticket ticket, TicketEvent event) {
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
    Ticket next = ticket.confirming(event, agreement.terms().levels());
    Map<String, Object> data = Map.of("eventId", event.id());
    return Decision.accept(
        next, Changes.of(next, new Event("ticket.response_confirmed", subject(next), data)));
  }

  static String subject(Ticket ticket) {
    return "ticket/" + ticket.id();
  }

  private static List<Fault> faults(
      Agreement agreement, Ticket ticket, NewEvent what, Instant now) {
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
    if (ticket.events().size() >= Ticket.MOST_EVENTS) {
      faults.add(
          new Fault(
              "", "too_many_events", "a ticket holds at most " + Ticket.MOST_EVENTS + " events"));
    }
    faults.addAll(EventDetails.faults(what, agreement.terms().levels()));
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

  private static Event logged(Ticket ticket, TicketEvent event) {
    Map<String, Object> data = new TreeMap<>();
    data.put("eventId", event.id());
    data.put("occurredAt", event.occurredAt().toString());
    if (event.reason() != null) {
      data.put("reason", event.reason());
    }
    if (event.priority() != null) {
      data.put("priority", event.priority());
    }
    if (event.note() != null) {
      data.put("note", event.note());
    }
    String type = "ticket." + event.type().name().toLowerCase(java.util.Locale.ROOT);
    return new Event(type, subject(ticket), data);
  }
}
