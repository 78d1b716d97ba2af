package dev.surety.domain.attainment;

import dev.surety.domain.party.Actor;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody counted of a metric that no clock measures. Never changed, only replaced.
 *
 * @param eventId the caller's own id of it
 * @param from where it begins; it counts in the period that holds this instant
 * @param to its end, not part of it
 * @param met of {@code total}
 * @param replaces the observation it stands in for
 * @param replacedBy the observation that stands in for it; none while it stands
 */
public record Observation(
    String contract,
    String id,
    long version,
    String eventId,
    Measure metric,
    Instant from,
    Instant to,
    long met,
    long total,
    @Nullable String note,
    Actor by,
    Instant recordedAt,
    @Nullable String replaces,
    @Nullable String replacedBy)
    implements Entity {

  @Override
  public Ref.ObservationRef ref() {
    return new Ref.ObservationRef(contract, id);
  }

  /** The year, in UTC, under which it is found while it stands. */
  public int year() {
    return ObservedYear.of(from);
  }

  Observation replacedBy(String successor) {
    return new Observation(
        contract,
        id,
        version + 1,
        eventId,
        metric,
        from,
        to,
        met,
        total,
        note,
        by,
        recordedAt,
        replaces,
        successor);
  }
}
