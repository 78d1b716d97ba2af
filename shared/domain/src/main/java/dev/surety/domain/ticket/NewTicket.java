package dev.surety.domain.ticket;

import java.time.Instant;

/**
 * What a caller says when opening a ticket.
 *
 * @param eventId the caller's own id: the same id twice opens one ticket
 * @param channel where it came from, such as {@code forum}
 */
public record NewTicket(
    String eventId, String subject, String priority, String channel, Instant openedAt) {}
