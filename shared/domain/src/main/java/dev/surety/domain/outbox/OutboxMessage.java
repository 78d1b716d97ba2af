package dev.surety.domain.outbox;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way out. Committed with its cause, delivered afterwards, so that none is lost;
 * claimed before it is sent, so that it is sent again only if a sender died between the other side
 * and its record.
 *
 * @param journal the contract or payment order it belongs to
 * @param id the mail's identity: (about, level, recipient)
 * @param attempts how often it was claimed
 * @param dueAt when the deadline mechanism looks at it again; none once it is settled
 * @param messageId the id the other side gave it, once it is sent
 * @param lastError why the last attempt failed
 */
public record OutboxMessage(
    String journal,
    String id,
    long version,
    OutboxState state,
    Outgoing content,
    Instant createdAt,
    int attempts,
    @Nullable Instant dueAt,
    @Nullable Instant sentAt,
    @Nullable String messageId,
    @Nullable String lastError)
    implements Entity {

  /** How long the stream has before the deadline mechanism hands a message out again. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  /** How long one delivery may take before its sender counts as dead. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** Attempts before a message is given up: with the backoff below, more than two days. */
  static final int MOST_ATTEMPTS = 60;

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Long enough for the other side to tell by itself. */
  static final Duration ASKED_AGAIN = Duration.ofHours(6);

  public static OutboxMessage of(String journal, Outgoing content, Instant now) {
    return new OutboxMessage(
        journal,
        content.id(),
        1,
        OutboxState.PENDING,
        content,
        now,
        0,
        now.plus(PATIENCE),
        null,
        null,
        null);
  }

  @Override
  public Ref.OutboxRef ref() {
    return new Ref.OutboxRef(journal, id);
  }

  @Override
  public Optional<Instant> due() {
    return Optional.ofNullable(dueAt);
  }

  /** Takes the message for delivery; empty when somebody else has it or it is settled. */
  public Optional<OutboxMessage> claim(Instant now) {
    return state == OutboxState.PENDING
        ? Optional.of(next(OutboxState.SENDING, attempts + 1, now.plus(LEASE), null))
        : Optional.empty();
  }

  public OutboxMessage sent(String givenId, Instant now) {
    return new OutboxMessage(
        journal,
        id,
        version + 1,
        OutboxState.SENT,
        content,
        createdAt,
        attempts,
        null,
        now,
        givenId,
        null);
  }

  /** The other side has it, and is asked again later what became of it. */
  public OutboxMessage accepted(String givenId, Instant now) {
    return new OutboxMessage(
        journal,
        id,
        version + 1,
        OutboxState.WAITING,
        content,
        createdAt,
        attempts,
        now.plus(ASKED_AGAIN),
        now,
        givenId,
        null);
  }

  /** The other side will never take it. */
  public OutboxMessage refused(String why) {
    return next(OutboxState.FAILED, attempts, null, why);
  }

  /** The other side does not take it now. */
  public OutboxMessage failed(String why, Instant now) {
    return stale() ? refused(why) : next(OutboxState.WAITING, attempts, now.plus(backoff()), why);
  }

  /** Hands the message out again: its wait is over, or whoever had it did not settle it. */
  public OutboxMessage redrive(Instant now) {
    if (stale()) {
      return refused("given up after " + attempts + " attempts: " + lastError);
    }
    return next(OutboxState.PENDING, attempts, now.plus(PATIENCE), lastError);
  }

  private boolean stale() {
    return content.growsStale() && attempts >= MOST_ATTEMPTS;
  }

  private Duration backoff() {
    Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 6));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private OutboxMessage next(
      OutboxState to, int attempts, @Nullable Instant dueAt, @Nullable String why) {
    return new OutboxMessage(
        journal, id, version + 1, to, content, createdAt, attempts, dueAt, null, null, why);
  }
}
