package dev.surety.store.item;

import dev.surety.domain.goal.Assessment;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.GoalProgress;
import dev.surety.domain.goal.ScoredReview;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.terms.GoalPlan;
import java.util.Optional;
import java.util.OptionalLong;

/** Goals, what is told of them and how they are reviewed, as it is stored. */
public final class GoalItem {
  private GoalItem() {}

  /** Its due instant has a name of its own: the due index's names when time changes something. */
  public static Fields write(Goal goal) {
    Fields fields =
        Fields.none()
            .with("contract", goal.contract())
            .with("id", goal.id())
            .with("stage", goal.plan().stage())
            .with("measure", goal.plan().measure())
            .with("kpi", goal.plan().kpi().orElse(null))
            .with("attainBy", goal.dueAt())
            .with("dueTold", goal.dueTold())
            .with("state", goal.state())
            .with("review", goal.review())
            .with("reviewedAt", goal.reviewedAt());
    goal.plan().target().ifPresent(target -> fields.with("target", target));
    return fields;
  }

  public static Goal read(Fields item, long version) {
    GoalPlan plan =
        new GoalPlan(
            item.text("id"),
            item.constant("stage", GoalPlan.Stage.class),
            item.text("measure"),
            Optional.ofNullable(item.textOrNull("kpi")),
            item.values().containsKey("target")
                ? OptionalLong.of(item.whole("target"))
                : OptionalLong.empty());
    return new Goal(
        item.text("contract"),
        version,
        plan,
        item.instant("attainBy"),
        item.flag("dueTold"),
        item.constant("state", Goal.State.class),
        item.textOrNull("review"),
        item.instantOrNull("reviewedAt"));
  }

  public static Fields write(GoalProgress progress) {
    return ContractItem.actor(progress.by())
        .with("contract", progress.contract())
        .with("goal", progress.goal())
        .with("id", progress.id())
        .with("eventId", progress.eventId())
        .with("note", progress.note())
        .withAll("evidence", progress.evidence(), GoalItem::evidence)
        .with("toldAt", progress.at());
  }

  public static GoalProgress readProgress(Fields item) {
    return new GoalProgress(
        item.text("contract"),
        item.text("goal"),
        item.text("id"),
        item.text("eventId"),
        item.text("note"),
        item.all("evidence", GoalItem::evidence),
        ContractItem.actor(item),
        item.instant("toldAt"));
  }

  public static Fields write(ScoredReview review) {
    return ContractItem.actor(review.by())
        .with("contract", review.contract())
        .with("subject", review.subject())
        .with("id", review.id())
        .with("score", review.score())
        .with("text", review.assessment().text())
        .withAll("evidence", review.assessment().evidence(), GoalItem::evidence)
        .with("attained", review.attained())
        .with("reviewedAt", review.at());
  }

  public static ScoredReview readReview(Fields item) {
    return new ScoredReview(
        item.text("contract"),
        item.text("subject"),
        item.text("id"),
        new Assessment(
            item.count("score"), item.text("text"), item.all("evidence", GoalItem::evidence)),
        item.values().containsKey("attained") ? (Boolean) item.flag("attained") : null,
        ContractItem.actor(item),
        item.instant("reviewedAt"));
  }

  private static Fields evidence(Evidence evidence) {
    return Fields.none()
        .with("title", evidence.title())
        .with("uri", evidence.uri())
        .with("sha256", evidence.sha256());
  }

  private static Evidence evidence(Fields fields) {
    return new Evidence(fields.text("title"), fields.text("uri"), fields.text("sha256"));
  }
}
