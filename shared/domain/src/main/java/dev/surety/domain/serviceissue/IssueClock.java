package dev.surety.domain.serviceissue;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One promise about an issue. Its state follows from its instants alone, so that it is the same
 * whenever somebody looks; that a breach was told is all that the deadline mechanism adds.
 *
 * @param dueAt the last instant at which an answer is in time, computed once
 * @param answeredAt when it was answered, in time or not; null before
 * @param cancelledAt when an answer was no longer needed; null if it is, or was by then late
 * @param breachTold whether its breach is on the record
 */
public record IssueClock(
    Kind kind,
    Instant startedAt,
    Instant dueAt,
    @Nullable Instant answeredAt,
    @Nullable Instant cancelledAt,
    boolean breachTold) {

  /** What is promised. */
  public enum Kind {
    /** A first answer. */
    RESPOND,
    /** A corrective plan. */
    PLAN,
    /** What the plan says, by the day that it says. */
    FULFIL
  }

  /** Where it stands. */
  public enum State {
    RUNNING,
    MET,
    /** Late, answered by now or not. */
    BREACHED,
    CANCELLED
  }

  static IssueClock started(Kind kind, Instant at, Instant dueAt) {
    return new IssueClock(kind, at, dueAt, null, null, false);
  }

  public State state(Instant now) {
    if (cancelledAt != null) {
      return State.CANCELLED;
    }
    if (answeredAt != null) {
      return answeredAt.isAfter(dueAt) ? State.BREACHED : State.MET;
    }
    return now.isAfter(dueAt) ? State.BREACHED : State.RUNNING;
  }

  /** When it was breached, if it was by now. */
  public Optional<Instant> breachedAt(Instant now) {
    return state(now) == State.BREACHED ? Optional.of(dueAt) : Optional.empty();
  }

  /** When its breach is to be recorded; none if it was, or there will be none. */
  Optional<Instant> recordableAt() {
    boolean inTime = answeredAt != null && !answeredAt.isAfter(dueAt);
    return inTime || cancelledAt != null || breachTold
        ? Optional.empty()
        : Optional.of(dueAt.plusMillis(1));
  }

  boolean open() {
    return answeredAt == null && cancelledAt == null;
  }

  IssueClock answered(Instant at) {
    return open() ? new IssueClock(kind, startedAt, dueAt, at, null, breachTold) : this;
  }

  /** What is late stays late. */
  IssueClock cancelled(Instant at) {
    return open() && !at.isAfter(dueAt)
        ? new IssueClock(kind, startedAt, dueAt, null, at, breachTold)
        : this;
  }

  IssueClock told() {
    return new IssueClock(kind, startedAt, dueAt, answeredAt, cancelledAt, true);
  }
}
