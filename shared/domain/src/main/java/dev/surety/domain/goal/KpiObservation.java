package dev.surety.domain.goal;

import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody measured of a KPI over a stretch of time. Never changed, only replaced.
 *
 * @param eventId the caller's own id of it
 * @param to its end, not part of it
 * @param replaces the observation it stands in for
 * @param replacedBy the observation that stands in for it; none while it stands
 */
public record KpiObservation(
    String contract,
    String kpi,
    String id,
    long version,
    String eventId,
    Instant from,
    Instant to,
    Ratio value,
    @Nullable String note,
    Actor by,
    Instant recordedAt,
    @Nullable String replaces,
    @Nullable String replacedBy)
    implements Entity {

  static KpiObservation of(
      String contract, String kpi, String id, NewKpiObservation what, Actor by, Instant now) {
    return new KpiObservation(
        contract,
        kpi,
        id,
        1,
        what.eventId(),
        what.from(),
        what.to(),
        what.value(),
        what.note(),
        by,
        now,
        what.replaces(),
        null);
  }

  @Override
  public Ref.KpiObservationRef ref() {
    return new Ref.KpiObservationRef(contract, kpi, id);
  }

  KpiObservation replacedBy(String successor) {
    return new KpiObservation(
        contract,
        kpi,
        id,
        version + 1,
        eventId,
        from,
        to,
        value,
        note,
        by,
        recordedAt,
        replaces,
        successor);
  }
}
