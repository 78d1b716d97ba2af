package dev.surety.domain.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller measured.
 *
 * @param eventId the caller's own id of it
 * @param to the end of what was measured, not part of it
 * @param replaces the id of the observation it stands in for
 */
public record NewKpiObservation(
    String eventId,
    Instant from,
    Instant to,
    Ratio value,
    @Nullable String note,
    @Nullable String replaces) {}
