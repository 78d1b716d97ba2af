package dev.surety.domain.recomputation;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Event;
import dev.surety.domain.listing.Page;
import dev.surety.domain.party.Principal;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.party.Side;
import dev.surety.domain.recomputation.Recomputation.Kind;
import dev.surety.domain.recomputation.Recomputation.State;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.Retiming;
import dev.surety.domain.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who lets the clocks of open tickets be computed again, and how it goes on. Either side proposes,
 * only the other one accepts: nobody moves its own deadlines.
 */
public final class Recomputations {
  /** Tickets that one step looks at; it ends earlier where they change much. */
  public static final int STEP = 19;

  /** After an outage each ticket can bring breaches that no check has found yet. */
  private static final int MOST_WRITES = 90;

  /** So many whole tickets, 400 KB each, are below the 4 MB of a transaction. */
  private static final int MOST_EVENTS = 8 * Ticket.MOST_EVENTS;

  private Recomputations() {}

  public static Decision<Recomputation> propose(
      Contract contract, String id, Principal who, Side side, String reason, Instant now) {
    if (!contract.live()) {
      return Decision.refuse(contract.refusing("contract_not_active", "clocks be recomputed"));
    }
    Recomputation proposed =
        new Recomputation(
            contract.id(),
            id,
            1,
            Kind.TERMS,
            State.PROPOSED,
            contract.termsVersion(),
            new Proposal(side, who.actor(), now),
            reason,
            "",
            0,
            0,
            null);
    return Decision.accept(
        proposed, Changes.of(proposed, event(proposed, Map.of("reason", reason))));
  }

  public static Decision<Recomputation> accept(
      Contract contract, Recomputation proposed, Side side, Instant now) {
    Optional<Refusal> own = proposed.proposal().notAnswerableBy(side);
    if (own.isPresent()) {
      return Decision.refuse(own.get());
    }
    if (proposed.state() == State.PROPOSED && contract.termsVersion() != proposed.termsVersion()) {
      return Decision.refuse(
          Refusal.state(
              proposed.state(),
              List.of("reject", "withdraw"),
              "recomputation_stale",
              "it is about terms version "
                  + proposed.termsVersion()
                  + ", and version "
                  + contract.termsVersion()
                  + " is in force"));
    }
    return decide(proposed, proposed.running(now));
  }

  public static Decision<Recomputation> reject(Recomputation proposed, Side side) {
    return proposed
        .proposal()
        .notAnswerableBy(side)
        .<Decision<Recomputation>>map(Decision::refuse)
        .orElseGet(() -> decide(proposed, proposed.ended(State.REJECTED)));
  }

  public static Decision<Recomputation> withdraw(Recomputation proposed, Side side) {
    return proposed
        .proposal()
        .notWithdrawableBy(side)
        .<Decision<Recomputation>>map(Decision::refuse)
        .orElseGet(() -> decide(proposed, proposed.ended(State.WITHDRAWN)));
  }

  /** The walk that takes a suspension's beginning or end to the tickets' items. */
  public static Recomputation ofSuspension(
      Contract contract, String id, Principal who, Side side, String reason, Instant now) {
    Proposal by = new Proposal(side, who.actor(), now);
    return walk(contract, id, by, reason);
  }

  /** The walk that takes a contract's end to the tickets' items. */
  public static Recomputation ofEnd(Contract contract, String id, Proposal by) {
    return walk(contract, id, by, "the contract is " + contract.state());
  }

  private static Recomputation walk(Contract contract, String id, Proposal by, String reason) {
    return new Recomputation(
        contract.id(),
        id,
        1,
        Kind.SUSPENSION,
        State.RUNNING,
        contract.termsVersion(),
        by,
        reason,
        "",
        0,
        0,
        by.at());
  }

  /**
   * The next step: one page of tickets.
   *
   * @param page the tickets after the cursor, at most {@link #STEP}
   */
  public static Changes step(
      Recomputation run, GoverningTerms terms, Page<Ticket> page, Instant now) {
    Changes changes = Changes.NONE;
    String last = run.cursor();
    int moved = 0;
    int visited = 0;
    int events = 0;
    for (Ticket ticket : page.rows()) {
      Changes one = one(run, ticket, terms, now);
      events += one.isEmpty() ? 0 : ticket.events().size();
      boolean tooMuch = writes(changes) + writes(one) > MOST_WRITES || events > MOST_EVENTS;
      if (visited > 0 && tooMuch) {
        break;
      }
      moved += one.isEmpty() ? 0 : 1;
      visited++;
      last = ticket.id();
      changes = changes.and(one);
    }
    boolean more = visited < page.rows().size() || !page.next().isEmpty();
    Recomputation next = run.advanced(last, more, visited, moved);
    Map<String, Object> counts = Map.of("visited", next.visited(), "changed", next.changed());
    return changes.and(
        next.state() == State.DONE && run.kind() == Kind.TERMS
            ? Changes.of(next, event(next, counts))
            : Changes.of(next));
  }

  private static int writes(Changes changes) {
    return changes.entities().size()
        + changes.events().size()
        + changes.projections().size()
        + changes.withdrawn().size();
  }

  private static Changes one(Recomputation run, Ticket ticket, GoverningTerms terms, Instant now) {
    return switch (run.kind()) {
      case SUSPENSION -> Retiming.catchUp(ticket, terms);
      case TERMS ->
          terms.inForce().termsVersion() == run.termsVersion()
              ? Retiming.recompute(ticket, terms, run.id(), run.proposal().by(), now)
              : Changes.NONE;
    };
  }

  private static Decision<Recomputation> decide(Recomputation proposed, Recomputation next) {
    return proposed.state() == State.PROPOSED
        ? Decision.accept(next, Changes.of(next, event(next, Map.of())))
        : Decision.refuse(
            Refusal.state(
                proposed.state(),
                proposed.state().allowedActions(),
                "not_proposed",
                "recomputation " + proposed.id() + " is " + proposed.state()));
  }

  private static Event event(Recomputation of, Map<String, Object> data) {
    String type = "recomputation." + of.state().name().toLowerCase(Locale.ROOT);
    Map<String, Object> all = new TreeMap<>(data);
    all.put("termsVersion", of.termsVersion());
    return new Event(type, "recomputation/" + of.id(), all);
  }
}
