package dev.surety.domain.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says happened on a ticket.
 *
 * @param eventId the caller's own id: the same id twice is one event
 * @param into the ticket that goes on in this one's place, for MERGED
 */
public record NewEvent(
    String eventId,
    EventType type,
    Instant occurredAt,
    @Nullable String reason,
    @Nullable String priority,
    @Nullable String note,
    @Nullable String into) {}
