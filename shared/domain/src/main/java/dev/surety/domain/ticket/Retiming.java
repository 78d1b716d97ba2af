package dev.surety.domain.ticket;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ticket's open clocks, computed again. Finished clocks never change. */
public final class Retiming {
  private Retiming() {}

  /** Takes an unresolved ticket to the terms in force; nothing if it goes by them already. */
  public static Changes recompute(
      Ticket stored, GoverningTerms terms, String recomputation, Actor by, Instant now) {
    Ticket ticket = stored.asOf(terms);
    return recomputed(ticket, terms, recomputation, by, now)
        .map(next -> Tickets.changed(stored, next, event(recomputation, ticket, next)))
        .orElse(Changes.NONE);
  }

  /** What {@link #recompute} would do at this instant; nothing is changed. */
  public static List<ClockChange> preview(Ticket stored, GoverningTerms terms, Instant now) {
    Ticket ticket = stored.asOf(terms);
    return recomputed(ticket, terms, "preview", Actor.SYSTEM, now)
        .map(next -> moves(ticket, next))
        .orElse(List.of());
  }

  /** Takes a suspension's beginning or end to a ticket; nothing if nothing on it was running. */
  public static Changes catchUp(Ticket stored, GoverningTerms terms) {
    return stored.clocks().equals(stored.asOf(terms).clocks())
        ? Changes.NONE
        : Tickets.changed(stored, stored.caughtUp(terms));
  }

  private static Optional<Ticket> recomputed(
      Ticket ticket, GoverningTerms terms, String recomputation, Actor by, Instant now) {
    int version = terms.inForce().termsVersion();
    if (!ticket.state().unresolved() || ticket.termsVersion() >= version) {
      return Optional.empty();
    }
    String id = "recomputed/" + recomputation;
    return Optional.of(ticket.adding(TicketEvent.recomputed(id, version, by, now), terms));
  }

  private static Event event(String recomputation, Ticket before, Ticket after) {
    return new Event(
        "ticket.recomputed",
        Tickets.subject(after),
        Map.of(
            "recomputation", recomputation,
            "termsVersion", after.termsVersion(),
            "clocks", moves(before, after).stream().map(ClockChange::told).toList()));
  }

  private static List<ClockChange> moves(Ticket before, Ticket after) {
    return ClockChange.between(before, after).stream().filter(ClockChange::moved).toList();
  }
}
