package dev.surety.domain.milestone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A warning that a review window closes.
 *
 * @param before how long before the end it was agreed for; its name
 * @param at when it is due
 * @param told the contacts it was mailed to; empty until then
 * @param mailedAt when it was put into the outbox
 * @param sentAt the proof: when the first of these mails was accepted for delivery
 * @param provedAt when that was recorded here
 * @param looks how often the proof was looked for
 * @param lookAt when to look again; none once it is proved or cannot be any more
 */
public record Warning(
    Duration before,
    Instant at,
    List<String> told,
    @Nullable Instant mailedAt,
    @Nullable Instant sentAt,
    @Nullable Instant provedAt,
    int looks,
    @Nullable Instant lookAt) {

  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
  private static final int SLOWEST = 6;

  public Warning {
    told = List.copyOf(told);
  }

  static Warning planned(Duration before, Instant at) {
    return new Warning(before, at, List.of(), null, null, null, 0, null);
  }

  boolean isDue(Instant now) {
    return mailedAt == null && !at.isAfter(now);
  }

  boolean looksNow(Instant now) {
    return lookAt != null && !lookAt.isAfter(now);
  }

  public boolean proved() {
    return provedAt != null;
  }

  /** Mailed, and nobody will ever have got it. */
  public boolean lost() {
    return mailedAt != null && provedAt == null && lookAt == null;
  }

  Warning mailed(List<String> contacts, Instant now, boolean proofNeeded) {
    Instant look = proofNeeded ? now.plus(FIRST_LOOK) : null;
    return new Warning(before, at, contacts, now, null, null, 0, look);
  }

  Warning proved(Instant sent, Instant now) {
    return new Warning(before, at, told, mailedAt, sent, now, looks + 1, null);
  }

  /** Not yet: looks again after a minute, doubled each time, up to about an hour. */
  Warning lookedFor(Instant now) {
    Instant next = now.plus(FIRST_LOOK.multipliedBy(1L << Math.min(looks, SLOWEST)));
    return new Warning(before, at, told, mailedAt, null, null, looks + 1, next);
  }

  /** Nothing more comes of it: nobody got it, or there is nothing left to warn of. */
  Warning dropped(Instant now) {
    return new Warning(
        before, at, told, mailedAt == null ? now : mailedAt, null, null, looks, null);
  }

  Warning later(Duration by) {
    return mailedAt == null ? planned(before, at.plus(by)) : this;
  }
}
