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
    boolean confirmed) {

  TicketEvent confirm() {
    return new TicketEvent(id, type, occurredAt, recordedAt, actor, reason, priority, note, true);
  }
}
