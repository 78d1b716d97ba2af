package dev.surety.domain.attainment;

import dev.surety.domain.sla.Measure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller observed.
 *
 * @param replaces the id of the observation it stands in for
 */
public record NewObservation(
    String eventId,
    Measure metric,
    Instant from,
    Instant to,
    long met,
    long total,
    @Nullable String note,
    @Nullable String replaces) {}
