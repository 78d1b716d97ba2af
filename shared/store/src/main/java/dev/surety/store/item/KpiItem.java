package dev.surety.store.item;

import dev.surety.domain.goal.KpiObservation;
import dev.surety.domain.goal.KpiSeries;
import dev.surety.domain.goal.Ratio;
import org.jspecify.annotations.Nullable;

/** What was measured of KPIs, and where they stand by it, as it is stored. */
public final class KpiItem {
  private KpiItem() {}

  public static Fields write(KpiObservation observation) {
    return value(observation.value())
        .with("org", observation.by().org())
        .with("sub", observation.by().sub())
        .with("contract", observation.contract())
        .with("kpi", observation.kpi())
        .with("id", observation.id())
        .with("eventId", observation.eventId())
        .with("from", observation.from())
        .with("to", observation.to())
        .with("note", observation.note())
        .with("recordedAt", observation.recordedAt())
        .with("replaces", observation.replaces())
        .with("replacedBy", observation.replacedBy());
  }

  public static KpiObservation readObservation(Fields item, long version) {
    return new KpiObservation(
        item.text("contract"),
        item.text("kpi"),
        item.text("id"),
        version,
        item.text("eventId"),
        item.instant("from"),
        item.instant("to"),
        value(item),
        item.textOrNull("note"),
        ContractItem.actor(item),
        item.instant("recordedAt"),
        item.textOrNull("replaces"),
        item.textOrNull("replacedBy"));
  }

  public static Fields write(KpiSeries series) {
    return Fields.none()
        .with("contract", series.contract())
        .with("kpi", series.kpi())
        .with("reading", reading(series.reading()))
        .with("opinion", opinion(series.opinion()));
  }

  public static KpiSeries read(Fields item, long version) {
    return new KpiSeries(
        item.text("contract"),
        item.text("kpi"),
        version,
        reading(item.fieldsOrNull("reading")),
        opinion(item.fieldsOrNull("opinion")));
  }

  private static @Nullable Fields reading(KpiSeries.@Nullable Reading reading) {
    return reading == null
        ? null
        : value(reading.value())
            .with("observation", reading.observation())
            .with("from", reading.from())
            .with("to", reading.to());
  }

  private static KpiSeries.@Nullable Reading reading(@Nullable Fields item) {
    return item == null
        ? null
        : new KpiSeries.Reading(
            item.text("observation"), item.instant("from"), item.instant("to"), value(item));
  }

  private static @Nullable Fields opinion(KpiSeries.@Nullable Opinion opinion) {
    return opinion == null
        ? null
        : Fields.none()
            .with("review", opinion.review())
            .with("score", opinion.score())
            .with("at", opinion.at());
  }

  private static KpiSeries.@Nullable Opinion opinion(@Nullable Fields item) {
    return item == null
        ? null
        : new KpiSeries.Opinion(item.text("review"), item.count("score"), item.instant("at"));
  }

  private static Fields value(Ratio value) {
    return Fields.none()
        .with("numerator", value.numerator())
        .with("denominator", value.denominator());
  }

  private static Ratio value(Fields item) {
    return new Ratio(item.whole("numerator"), item.whole("denominator"));
  }
}
