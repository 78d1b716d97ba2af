package dev.surety.domain.ticket;

import dev.surety.domain.decision.Fault;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two tickets that are one thing. The merged one's open clocks are called off, and an answer that
 * it still owed is owed on the one that goes on, as if the client had asked there: what was asked
 * is never owed by nobody.
 */
final class Merges {
  private Merges() {}

  static List<Fault> faults(
      Ticket ticket,
      NewEvent what,
      Optional<Ticket> into,
      Side side,
      GoverningTerms terms,
      Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (what.into() != null && into.isEmpty()) {
      faults.add(fault("ticket_unknown", "the contract has no ticket " + what.into()));
    }
    into.ifPresent(survivor -> faults.addAll(faults(ticket, survivor, side)));
    if (side == Side.PROVIDER && faults.isEmpty()) {
      into.stream()
          .flatMap(survivor -> new Handover(ticket, survivor, terms, now).lost().stream())
          .map(
              clock ->
                  fault(
                      "promise_lost",
                      "ticket "
                          + what.into()
                          + " promises nothing as soon as "
                          + clock.name()
                          + ": only the client may merge them"))
          .forEach(faults::add);
    }
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

  /** Since when an answer is owed on a ticket; none if everything on it is answered. */
  static Optional<Instant> owedSince(Ticket ticket) {
    return ticket.clocks().stream()
        .filter(c -> c.metric() == Metric.FIRST_RESPONSE || c.metric() == Metric.NEXT_RESPONSE)
        .filter(Clock::unanswered)
        .map(Clock::startedAt)
        .min(Comparator.naturalOrder());
  }

  /** The ticket that goes on, with what was asked on the merged one and is still owed. */
  static Ticket carriedOver(
      Ticket merged,
      Ticket survivor,
      Instant since,
      Actor actor,
      Instant now,
      GoverningTerms terms) {
    Instant asked = later(since, later(survivor.openedAt(), answered(survivor)));
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

  /** The last answer on a ticket did not answer what was asked on another one. */
  private static Instant answered(Ticket ticket) {
    return ticket.events().stream()
        .filter(e -> e.type() == EventType.RESPONDED || e.type() == EventType.RESOLVED)
        .map(TicketEvent::occurredAt)
        .max(Comparator.naturalOrder())
        .orElse(ticket.openedAt());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Fault fault(String code, String detail) {
    return new Fault("/into", code, detail);
  }
}
