package dev.surety.domain.work;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.journal.Head;
import dev.surety.domain.ledger.Posting;
import dev.surety.domain.party.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One unit of work: becomes one transaction.
 *
 * @param head the journal's head as it was read; the commit fails if it has moved since
 * @param actor who caused it
 * @param at when
 * @param changes may be empty, for a refusal that is only to be remembered
 * @param answer what the caller was told, under its idempotency key
 */
public record Commit(
    Head head, Actor actor, Instant at, Changes changes, Optional<IdempotencyRecord> answer) {

  /** What the journal gains: the decision's events, and the record of all money that moved. */
  public List<Event> events() {
    if (changes.transfers().isEmpty()) {
      return changes.events();
    }
    List<Event> events = new ArrayList<>(changes.events());
    events.add(Posting.event(changes.transfers()));
    return events;
  }
}
