package dev.surety.domain.ticket;

import dev.surety.domain.decision.Fault;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two tickets that are one thing. The merged one's open clocks are called off, and what it asked
 * counts as a client message on the one that goes on: nothing asked is owed by nobody.
 */
final class Merges {
  private Merges() {}

  static List<Fault> faults(Ticket ticket, NewEvent what, Optional<Ticket> into, Side side) {
    List<Fault> faults = new ArrayList<>();
    if (what.into() != null && into.isEmpty()) {
      faults.add(fault("ticket_unknown", "the contract has no ticket " + what.into()));
    }
    into.ifPresent(survivor -> faults.addAll(faults(ticket, survivor, side)));
    return faults;
  }

  private static List<Fault> faults(Ticket ticket, Ticket survivor, Side side) {
    List<Fault> faults = new ArrayList<>();
    if (survivor.id().equals(ticket.id())) {
      faults.add(fault("same_ticket", "a ticket is not merged into itself"));
    } else if (!survivor.state().unresolved()) {
      faults.add(fault("ticket_not_open", "ticket " + survivor.id() + " is " + survivor.state()));
    } else if (survivor.logged() >= Ticket.MOST_EVENTS) {
      faults.add(fault("too_many_events", "ticket " + survivor.id() + " takes no more events"));
    }
    if (side == Side.PROVIDER && survivor.openedAt().isAfter(ticket.openedAt())) {
      faults.add(
          fault(
              "ticket_younger",
              "ticket "
                  + survivor.id()
                  + " was opened later: only the client may merge into a younger one"));
    }
    return faults;
  }

  /** The ticket that goes on, with what the merged one asked. */
  static Ticket carriedOver(
      Ticket merged, Ticket survivor, Actor actor, Instant now, GoverningTerms terms) {
    Instant asked =
        merged.openedAt().isBefore(survivor.openedAt()) ? survivor.openedAt() : merged.openedAt();
    TicketEvent message =
        new TicketEvent(
            "merged/" + merged.id(),
            EventType.CLIENT_MESSAGE,
            asked,
            now,
            actor,
            null,
            null,
            merged.subject(),
            null,
            0,
            false);
    return survivor.adding(message, terms);
  }

  private static Fault fault(String code, String detail) {
    return new Fault("/into", code, detail);
  }
}
