package dev.surety.store.item;

import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.attainment.Observation;
import dev.surety.domain.attainment.ObservationKey;
import dev.surety.domain.attainment.ObservedYear;
import dev.surety.domain.sla.Measure;
import java.time.Duration;

/** What attainment is computed from, as it is stored. */
public final class AttainmentItem {
  private AttainmentItem() {}

  /** Its due instant has a name of its own: under the due index's it would look like a deadline. */
  public static Fields write(Measurement measurement) {
    return Fields.none()
        .with("contract", measurement.contract())
        .with("ticket", measurement.ticket())
        .with("clock", measurement.clock())
        .with("metric", measurement.metric())
        .with("priority", measurement.priority())
        .with("cycle", measurement.cycle())
        .with("target", measurement.target())
        .with("startedAt", measurement.startedAt())
        .with("countsAt", measurement.dueAt())
        .with("met", measurement.met())
        .with("contested", measurement.contested())
        .with("answeredAt", measurement.answeredAt())
        .with("taken", measurement.taken())
        .with("overrun", measurement.overrun())
        .with("paused", measurement.paused());
  }

  public static Measurement readMeasurement(Fields item) {
    return new Measurement(
        item.text("contract"),
        item.text("ticket"),
        item.text("clock"),
        item.constant("metric", Measure.class),
        item.text("priority"),
        item.count("cycle"),
        Duration.parse(item.text("target")),
        item.instant("startedAt"),
        item.instant("countsAt"),
        item.flag("met"),
        item.flag("contested"),
        item.instantOrNull("answeredAt"),
        item.durationOrNull("taken"),
        item.durationOrNull("overrun"),
        Duration.parse(item.text("paused")));
  }

  public static Fields write(Observation observation) {
    return ContractItem.actor(observation.by())
        .with("contract", observation.contract())
        .with("id", observation.id())
        .with("eventId", observation.eventId())
        .with("metric", observation.metric())
        .with("from", observation.from())
        .with("to", observation.to())
        .with("met", observation.met())
        .with("total", observation.total())
        .with("note", observation.note())
        .with("recordedAt", observation.recordedAt())
        .with("replaces", observation.replaces())
        .with("replacedBy", observation.replacedBy());
  }

  public static Observation readObservation(Fields item, long version) {
    return new Observation(
        item.text("contract"),
        item.text("id"),
        version,
        item.text("eventId"),
        item.constant("metric", Measure.class),
        item.instant("from"),
        item.instant("to"),
        item.whole("met"),
        item.whole("total"),
        item.textOrNull("note"),
        ContractItem.actor(item),
        item.instant("recordedAt"),
        item.textOrNull("replaces"),
        item.textOrNull("replacedBy"));
  }

  public static Fields write(ObservationKey key) {
    return Fields.none()
        .with("contract", key.contract())
        .with("eventId", key.eventId())
        .with("observation", key.observation());
  }

  public static ObservationKey readKey(Fields item, long version) {
    return new ObservationKey(
        item.text("contract"), item.text("eventId"), item.text("observation"), version);
  }

  public static Fields write(ObservedYear year) {
    return Fields.none()
        .with("contract", year.contract())
        .with("metric", year.metric())
        .with("year", year.year())
        .withAll("standing", year.standing(), AttainmentItem::standing);
  }

  public static ObservedYear readYear(Fields item, long version) {
    return new ObservedYear(
        item.text("contract"),
        item.constant("metric", Measure.class),
        item.count("year"),
        version,
        item.all("standing", AttainmentItem::standing));
  }

  private static Fields standing(ObservedYear.Standing standing) {
    return Fields.none()
        .with("id", standing.id())
        .with("from", standing.from())
        .with("to", standing.to())
        .with("met", standing.met())
        .with("total", standing.total());
  }

  private static ObservedYear.Standing standing(Fields fields) {
    return new ObservedYear.Standing(
        fields.text("id"),
        fields.instant("from"),
        fields.instant("to"),
        fields.whole("met"),
        fields.whole("total"));
  }
}
