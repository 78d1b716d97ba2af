package dev.surety.domain.access;

import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Proposal;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An access that one side gave the other.
 *
 * @param granted by which side, by whom and when
 * @param reminded whether both sides were told that it soon expires
 * @param received when and by whom the other side said that it has it; null before
 * @param ended how it was closed; null while it is open
 */
public record AccessGrant(
    String contract,
    String id,
    long version,
    Access access,
    Proposal granted,
    GrantState state,
    boolean reminded,
    @Nullable Receipt received,
    @Nullable Ending ended)
    implements Entity {

  /** How long before it expires both sides are told. */
  static final Duration REMINDED_BEFORE = Duration.ofDays(7);

  /** The other side has it. */
  public record Receipt(Actor by, Instant at) {}

  /** It is closed. */
  public record Ending(Actor by, Instant at, String reason) {}

  @Override
  public Ref.AccessGrantRef ref() {
    return new Ref.AccessGrantRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return remindAt().or(this::over);
  }

  /** The first instant at which its time is over; none if it has no end, or has ended. */
  Optional<Instant> over() {
    return open()
        ? Optional.ofNullable(access.expiresAt()).map(last -> last.plusMillis(1))
        : Optional.empty();
  }

  /** When both sides are to be told that it soon expires; none if they were, or it is too short. */
  Optional<Instant> remindAt() {
    return open() && !reminded
        ? Optional.ofNullable(access.expiresAt())
            .map(last -> last.minus(REMINDED_BEFORE))
            .filter(at -> at.isAfter(granted.at()))
        : Optional.empty();
  }

  /** Neither taken back nor expired, as far as it is recorded. */
  public boolean open() {
    return state == GrantState.GRANTED || state == GrantState.ACKNOWLEDGED;
  }

  /** The grant as it is at an instant, recorded or not. */
  public AccessGrant asOf(Instant now) {
    return over().filter(at -> !at.isAfter(now)).isPresent() ? expired() : this;
  }

  String subject() {
    return "access/" + id;
  }

  AccessGrant acknowledged(Actor by, Instant at) {
    return next(GrantState.ACKNOWLEDGED, reminded, new Receipt(by, at), null);
  }

  AccessGrant revoked(Actor by, Instant at, String reason) {
    return next(GrantState.REVOKED, reminded, received, new Ending(by, at, reason));
  }

  AccessGrant expired() {
    Instant last = access.expiresAt();
    if (last == null) {
      throw new IllegalStateException(id + " never expires");
    }
    return next(GrantState.EXPIRED, reminded, received, new Ending(Actor.SYSTEM, last, ""));
  }

  AccessGrant remindedOf() {
    return next(state, true, received, null);
  }

  Refusal refusing(String code, String detail) {
    return Refusal.state(
        state, state.allowedActions(), code, "the access is " + state + ": " + detail);
  }

  private AccessGrant next(
      GrantState newState, boolean told, @Nullable Receipt receipt, @Nullable Ending ending) {
    return new AccessGrant(
        contract, id, version + 1, access, granted, newState, told, receipt, ending);
  }
}
