package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.goal.KpiObservation;
import dev.surety.domain.goal.KpiProgress;
import dev.surety.domain.goal.KpiSeries;
import dev.surety.domain.goal.Ratio;
import dev.surety.domain.terms.Kpi;
import dev.surety.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A KPI as it is shown: what was agreed, and where it stands. */
final class KpiView {
  private KpiView() {}

  static ObjectNode of(Contract contract, Kpi kpi, KpiSeries series) {
    ObjectNode view =
        Json.object()
            .put("id", kpi.id())
            .put("version", series.version())
            .put("kind", kpi.kind().name());
    List<String> actions =
        switch (kpi) {
          case Kpi.Quantitative measured -> {
            measured(view, measured, series.reading());
            yield contract.course().activatedAt() == null ? List.of() : List.of("observe");
          }
          case Kpi.Qualitative reviewed -> {
            reviewed(view, reviewed, series.opinion());
            yield contract.live() ? List.of("review") : List.of();
          }
        };
    view.set("allowedActions", Json.tree(actions));
    return view;
  }

  private static void measured(
      ObjectNode view, Kpi.Quantitative kpi, KpiSeries.@Nullable Reading reading) {
    view.put("baseline", kpi.baseline())
        .put("target", kpi.target())
        .put("unit", kpi.unit())
        .put("direction", kpi.direction().name())
        .put("measuredBy", kpi.measuredBy().name());
    if (reading == null) {
      return;
    }
    value(view.putObject("latest"), reading.value())
        .put("observation", reading.observation())
        .put("from", reading.from().toString())
        .put("to", reading.to().toString());
    KpiProgress progress = KpiProgress.of(kpi, reading.value());
    view.put("progress", progress.toString())
        .put("progressBps", progress.bps())
        .put("onTarget", KpiProgress.onTarget(kpi, kpi.target(), reading.value()));
  }

  private static void reviewed(
      ObjectNode view, Kpi.Qualitative kpi, KpiSeries.@Nullable Opinion opinion) {
    view.put("scale", kpi.scale());
    kpi.targetScore().ifPresent(score -> view.put("targetScore", score));
    if (opinion == null) {
      return;
    }
    view.putObject("latest")
        .put("review", opinion.review())
        .put("score", opinion.score())
        .put("at", opinion.at().toString());
    kpi.targetScore().ifPresent(score -> view.put("onTarget", opinion.score() >= score));
  }

  static ObjectNode observation(KpiObservation observation) {
    ObjectNode view =
        value(
                Json.object()
                    .put("id", observation.id())
                    .put("version", observation.version())
                    .put("eventId", observation.eventId())
                    .put("from", observation.from().toString())
                    .put("to", observation.to().toString()),
                observation.value())
            .put("by", observation.by().org())
            .put("recordedAt", observation.recordedAt().toString());
    ObservationView.text(view, "note", observation.note());
    ObservationView.text(view, "replaces", observation.replaces());
    ObservationView.text(view, "replacedBy", observation.replacedBy());
    return view;
  }

  static ObjectNode value(ObjectNode view, Ratio value) {
    return view.put("numerator", value.numerator()).put("denominator", value.denominator());
  }
}
