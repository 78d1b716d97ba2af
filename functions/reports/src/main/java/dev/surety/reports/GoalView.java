package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.GoalProgress;
import dev.surety.domain.goal.KpiProgress;
import dev.surety.domain.goal.KpiSeries;
import dev.surety.domain.goal.ScoredReview;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.Kpi;
import dev.surety.json.Json;
import java.time.Instant;
import java.util.List;

/** A goal as it is shown, with what was told of it. */
final class GoalView {
  private GoalView() {}

  /** One that begins with the contract. */
  static ObjectNode planned(GoalPlan plan) {
    ObjectNode view = plan(Json.object().put("id", plan.id()), plan);
    view.put("state", Goal.State.OPEN.name()).put("overdue", false);
    view.putArray("allowedActions");
    return view;
  }

  static ObjectNode of(Contract contract, Goal goal, Instant now) {
    ObjectNode view =
        plan(Json.object().put("id", goal.id()).put("version", goal.version()), goal.plan())
            .put("dueAt", goal.dueAt().toString())
            .put("state", goal.state().name())
            .put("overdue", goal.overdue(now));
    if (goal.reviewedAt() != null) {
      view.put("review", goal.review()).put("reviewedAt", goal.reviewedAt().toString());
      view.put("late", goal.reviewedAt().isAfter(goal.dueAt()));
    }
    view.set(
        "allowedActions", Json.tree(contract.live() ? goal.state().allowedActions() : List.of()));
    return view;
  }

  private static ObjectNode plan(ObjectNode view, GoalPlan plan) {
    view.put("stage", plan.stage().name()).put("measure", plan.measure());
    plan.kpi().ifPresent(kpi -> view.put("kpi", kpi));
    plan.target().ifPresent(target -> view.put("target", target));
    return view;
  }

  /** What was measured last of the KPI that a goal is about; the review decides all the same. */
  static void measured(ObjectNode view, GoalPlan plan, Kpi kpi, KpiSeries series) {
    KpiSeries.Reading reading = series.reading();
    if (reading != null && kpi instanceof Kpi.Quantitative measured) {
      KpiView.value(view.putObject("latest"), reading.value()).put("to", reading.to().toString());
      long target = plan.target().orElse(measured.target());
      view.put("onTarget", KpiProgress.onTarget(measured, target, reading.value()));
    }
  }

  static ObjectNode progress(GoalProgress progress) {
    ObjectNode view =
        Json.object()
            .put("id", progress.id())
            .put("eventId", progress.eventId())
            .put("note", progress.note())
            .put("by", progress.by().org())
            .put("at", progress.at().toString());
    evidence(view, progress.evidence());
    return view;
  }

  static ObjectNode review(ScoredReview review) {
    ObjectNode view =
        Json.object()
            .put("id", review.id())
            .put("score", review.score())
            .put("text", review.assessment().text())
            .put("at", review.at().toString());
    view.putObject("by").put("org", review.by().org()).put("sub", review.by().sub());
    if (review.attained() != null) {
      view.put("attained", review.attained());
    }
    evidence(view, review.assessment().evidence());
    return view;
  }

  private static void evidence(ObjectNode view, List<Evidence> evidence) {
    ArrayNode all = view.putArray("evidence");
    evidence.forEach(
        e -> all.addObject().put("title", e.title()).put("uri", e.uri()).put("sha256", e.sha256()));
  }
}
