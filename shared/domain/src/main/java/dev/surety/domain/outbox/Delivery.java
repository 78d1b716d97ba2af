package dev.surety.domain.outbox;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Head;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Delivers one message: claim, send, record. A sender that dies between SES accepting and the
 * record leaves a lease that ends, and the message is sent again: at least once, at most once per
 * lease, and at most {@link OutboxMessage#MOST_ATTEMPTS} times.
 */
public final class Delivery {
  private final Store store;
  private final Mailer mailer;
  private final InstantSource clock;

  @Inject
  public Delivery(Store store, Mailer mailer, InstantSource clock) {
    this.store = store;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Delivers the message if nobody else has it and it is still to be delivered. */
  public void deliver(Ref.OutboxRef ref) {
    Optional<OutboxMessage> claimed =
        store.read(List.of(ref)).find(ref).flatMap(m -> m.claim(clock.instant()));
    if (claimed.isPresent() && saved(claimed.get())) {
      OutboxMessage message = claimed.get();
      saved(settle(message, mailer.send(message.mail())));
    }
  }

  private OutboxMessage settle(OutboxMessage message, Mailer.Outcome outcome) {
    return switch (outcome) {
      case Mailer.Outcome.Sent(String messageId) -> message.sent(messageId, clock.instant());
      case Mailer.Outcome.Refused(String why) -> message.refused(why);
      case Mailer.Outcome.Unavailable(String why) -> message.failed(why, clock.instant());
    };
  }

  private boolean saved(OutboxMessage message) {
    Instant now = clock.instant();
    Commit commit =
        new Commit(
            Head.start(message.journal()),
            Actor.SYSTEM,
            now,
            Changes.of(message),
            Optional.empty());
    return store.commit(commit) instanceof Store.Result.Committed;
  }
}
