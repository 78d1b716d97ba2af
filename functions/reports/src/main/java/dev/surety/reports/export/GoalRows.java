package dev.surety.reports.export;

import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.GoalProgress;
import dev.surety.domain.goal.KpiObservation;
import dev.surety.domain.goal.ScoredReview;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.terms.GoalPlan;

/** What the relationship is to come to, and how far it came, as an export tells it. */
final class GoalRows {
  private GoalRows() {}

  static Row goal(Goal goal) {
    GoalPlan plan = goal.plan();
    return Row.of("goal", goal.id(), goal)
        .with("stage", plan.stage())
        .with("measure", plan.measure())
        .with("kpi", plan.kpi().orElse(null))
        .with("target", plan.target().isPresent() ? plan.target().getAsLong() : null)
        .with("dueAt", goal.dueAt())
        .with("state", goal.state())
        .with("review", goal.review())
        .with("reviewedAt", goal.reviewedAt());
  }

  static Row progress(GoalProgress progress) {
    return Row.of("goalProgress", progress.id(), progress)
        .with("goal", progress.goal())
        .with("eventId", progress.eventId())
        .with("note", progress.note())
        .all("evidence", progress.evidence(), GoalRows::evidence)
        .with("by", Row.actor(progress.by()))
        .with("at", progress.at());
  }

  static Row observation(KpiObservation observation) {
    return Row.of("kpiObservation", observation.id(), observation)
        .with("kpi", observation.kpi())
        .with("eventId", observation.eventId())
        .with("from", observation.from())
        .with("to", observation.to())
        .with("numerator", observation.value().numerator())
        .with("denominator", observation.value().denominator())
        .with("note", observation.note())
        .with("by", Row.actor(observation.by()))
        .with("recordedAt", observation.recordedAt())
        .with("replaces", observation.replaces())
        .with("replacedBy", observation.replacedBy());
  }

  static Row review(ScoredReview review) {
    return Row.of("scoredReview", review.id(), review)
        .with("subject", review.subject())
        .with("score", review.score())
        .with("text", review.assessment().text())
        .all("evidence", review.assessment().evidence(), GoalRows::evidence)
        .with("attained", review.attained())
        .with("by", Row.actor(review.by()))
        .with("at", review.at());
  }

  private static Row evidence(Evidence evidence) {
    return Row.part()
        .with("title", evidence.title())
        .with("uri", evidence.uri())
        .with("sha256", evidence.sha256());
  }
}
