package dev.surety.domain.outbox;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delivers one message: claim, carry, record. A sender that dies between the other side accepting
 * and the record leaves a lease that ends, and the message is carried again: at least once, and at
 * most once per lease.
 */
public final class Delivery {
  private static final int TRIES = 5;

  private final Store store;
  private final Carrier carrier;
  private final InstantSource clock;

  @Inject
  public Delivery(Store store, Carrier carrier, InstantSource clock) {
    this.store = store;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** Delivers the message if nobody else has it and it is still to be delivered. */
  public void deliver(Ref.OutboxRef ref) {
    Optional<OutboxMessage> claimed =
        store.read(List.of(ref)).find(ref).flatMap(m -> m.claim(clock.instant()));
    if (claimed.isPresent() && saved(claimed.get())) {
      OutboxMessage message = claimed.get();
      Outcome outcome = carrier.carry(message);
      // whoever moves the same journal meanwhile must not make the outcome forgotten
      for (int tries = 0; tries < TRIES && !settled(message, outcome); tries++) {}
    }
  }

  private boolean settled(OutboxMessage message, Outcome outcome) {
    List<Ref<?>> refs = new ArrayList<>(carrier.concerning(message));
    Snapshot found = new Snapshot(Map.of());
    Ref.HeadRef head = new Ref.HeadRef(message.journal());
    if (!refs.isEmpty()) {
      refs.add(head);
      found = store.read(refs);
    }
    Instant now = clock.instant();
    Changes changes =
        Changes.of(next(message, outcome, now))
            .and(carrier.following(message, outcome, found, now));
    return committed(found.find(head).orElse(Head.start(message.journal())), changes, now);
  }

  private static OutboxMessage next(OutboxMessage message, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Accepted(String id) ->
          message.content().doneOnceAccepted() ? message.sent(id, now) : message.accepted(id, now);
      case Outcome.Settled(String id) -> message.sent(id, now);
      case Outcome.Refused(String why) -> message.refused(why);
      case Outcome.Unavailable(String why) -> message.failed(why, now);
    };
  }

  private boolean saved(OutboxMessage message) {
    return committed(Head.start(message.journal()), Changes.of(message), clock.instant());
  }

  private boolean committed(Head head, Changes changes, Instant now) {
    Commit commit = new Commit(head, Actor.SYSTEM, now, changes, Optional.empty());
    return store.commit(commit) instanceof Store.Result.Committed;
  }
}
