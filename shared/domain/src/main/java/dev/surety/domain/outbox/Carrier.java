package dev.surety.domain.outbox;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import java.time.Instant;
import java.util.List;

/** Brings messages of one sort out of the system. */
public interface Carrier {
  Outcome carry(OutboxMessage message);

  /** What must be read to know what follows from an outcome; nothing by default. */
  default List<Ref<?>> concerning(OutboxMessage message) {
    return List.of();
  }

  /** What follows from an outcome, committed together with its record. */
  default Changes following(OutboxMessage message, Outcome outcome, Snapshot found, Instant now) {
    return Changes.NONE;
  }

  /** What became of a message. */
  sealed interface Outcome {
    /** Accepted, under this id. */
    record Accepted(String id) implements Outcome {}

    /** Accepted and done, under this id; the other side has nothing more to tell. */
    record Settled(String id) implements Outcome {}

    /** Never to be accepted, such as a malformed address. */
    record Refused(String why) implements Outcome {}

    /** Not accepted now: try again later. */
    record Unavailable(String why) implements Outcome {}
  }
}
