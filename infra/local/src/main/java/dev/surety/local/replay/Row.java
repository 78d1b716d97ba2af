package dev.surety.local.replay;

import java.time.Instant;

/**
 * A row of the log: an incident as it was after an update.
 *
 * @param line in the file, from 1
 * @param priority as the terms name it
 * @param subject what the ticket is to be called
 * @param channel where it came from
 */
record Row(
    long line,
    String incident,
    IncidentState state,
    String priority,
    Instant openedAt,
    Instant updatedAt,
    String subject,
    String channel) {}
