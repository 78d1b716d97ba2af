package dev.surety.domain.ticket;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.party.Actor;
import dev.surety.domain.sla.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ticket's open clocks, computed again. Finished clocks never change. */
public final class Retiming {
  private Retiming() {}

  /**
   * What a recomputation does to one clock.
   *
   * @param clock its name
   * @param dueBefore none while it is paused
   * @param leftBefore open time left, while it is paused
   */
  public record Move(
      String ticket,
      String clock,
      String metric,
      @Nullable Instant dueBefore,
      @Nullable Instant dueAfter,
      @Nullable Duration leftBefore,
      @Nullable Duration leftAfter) {}

  /** Takes what is not over to the terms in force; nothing if it goes by them already. */
  public static Changes recompute(
      Ticket stored, GoverningTerms terms, String recomputation, Actor by, Instant now) {
    Optional<Ticket> next = recomputed(stored, terms, recomputation, by, now);
    return next.map(
            ticket ->
                Tickets.changed(
                    stored,
                    ticket,
                    event(recomputation, ticket, moves(stored.asOf(terms), ticket))))
        .orElse(Changes.NONE);
  }

  /** What {@link #recompute} would do at this instant; nothing is changed. */
  public static List<Move> preview(Ticket stored, GoverningTerms terms, Instant now) {
    return recomputed(stored, terms, "preview", Actor.SYSTEM, now)
        .map(ticket -> moves(stored.asOf(terms), ticket))
        .orElse(List.of());
  }

  /** Takes a suspension's beginning or end to a ticket; nothing if nothing on it was running. */
  public static Changes catchUp(Ticket stored, GoverningTerms terms) {
    return stored.clocks().equals(stored.asOf(terms).clocks())
        ? Changes.NONE
        : Tickets.changed(stored, stored.caughtUp(terms));
  }

  private static Optional<Ticket> recomputed(
      Ticket stored, GoverningTerms terms, String recomputation, Actor by, Instant now) {
    Ticket ticket = stored.asOf(terms);
    int version = terms.inForce().termsVersion();
    if (ticket.state().over() || ticket.termsVersion() >= version) {
      return Optional.empty();
    }
    String id = "recomputed/" + recomputation;
    return Optional.of(ticket.adding(TicketEvent.recomputed(id, version, by, now), terms));
  }

  private static List<Move> moves(Ticket before, Ticket after) {
    List<Move> moves = new ArrayList<>();
    for (Clock was : before.clocks()) {
      after.clocks().stream()
          .filter(is -> is.name().equals(was.name()) && differ(was, is))
          .map(is -> move(before, was, is))
          .forEach(moves::add);
    }
    return List.copyOf(moves);
  }

  private static boolean differ(Clock was, Clock is) {
    return !Objects.equals(was.dueAt(), is.dueAt())
        || !Objects.equals(was.remaining(), is.remaining());
  }

  private static Move move(Ticket ticket, Clock was, Clock is) {
    return new Move(
        ticket.id(),
        was.name(),
        was.metric().name(),
        was.dueAt(),
        is.dueAt(),
        was.remaining(),
        is.remaining());
  }

  private static Event event(String recomputation, Ticket ticket, List<Move> moves) {
    Map<String, Object> data = new TreeMap<>();
    data.put("recomputation", recomputation);
    data.put("termsVersion", ticket.termsVersion());
    data.put("clocks", moves.stream().map(Retiming::shown).toList());
    return new Event("ticket.recomputed", Tickets.subject(ticket), data);
  }

  private static Map<String, Object> shown(Move move) {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("clock", move.clock());
    put(shown, "dueBefore", move.dueBefore());
    put(shown, "dueAfter", move.dueAfter());
    put(shown, "leftBefore", move.leftBefore());
    put(shown, "leftAfter", move.leftAfter());
    return shown;
  }

  private static void put(Map<String, Object> shown, String name, @Nullable Object value) {
    if (value != null) {
      shown.put(name, value.toString());
    }
  }
}
