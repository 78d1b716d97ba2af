package dev.surety.domain.ticket;

import dev.surety.domain.party.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a ticket.
 *
 * @param id the caller's own id: the same id twice is one event
 * @param occurredAt when it happened, by the caller's account
 * @param recordedAt when Surety was told
 * @param reason why, for PAUSED
 * @param priority the new priority, for REPRIORITISED
 * @param note free text
 * @param into the ticket that goes on in this one's place, for MERGED
 * @param termsVersion the terms the open clocks go by from now on, for RECOMPUTED; else 0
 * @param confirmed the client agrees that a back-dated response happened when it says
 */
public record TicketEvent(
    String id,
    EventType type,
    Instant occurredAt,
    Instant recordedAt,
    Actor actor,
    @Nullable String reason,
    @Nullable String priority,
    @Nullable String note,
    @Nullable String into,
    int termsVersion,
    boolean confirmed) {

  /** Something that Surety itself brings about. */
  static TicketEvent bySystem(String id, EventType type, Instant at) {
    return new TicketEvent(id, type, at, at, Actor.SYSTEM, null, null, null, null, 0, false);
  }

  /** The open clocks go by other terms from now on. */
  static TicketEvent recomputed(String id, int termsVersion, Actor by, Instant at) {
    return new TicketEvent(
        id, EventType.RECOMPUTED, at, at, by, null, null, null, null, termsVersion, false);
  }

  /** Whether the ticket is over with it. */
  boolean ends() {
    return type == EventType.CLOSED || type == EventType.MERGED;
  }

  TicketEvent confirm() {
    return new TicketEvent(
        id, type, occurredAt, recordedAt, actor, reason, priority, note, into, termsVersion, true);
  }
}
