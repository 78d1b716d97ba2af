package dev.surety.reports;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.goal.Assessment;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.goal.Goals;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** The client says whether a goal is attained. */
final class ReviewGoal extends ContractCommand<ReviewGoal.Body> {
  private final Ids ids;

  @Inject
  ReviewGoal(Ids ids) {
    super(
        GoalRoute.of(
            "POST /v1/contracts/{contract}/goals/{goal}/reviews", Who.client(Role.APPROVER)));
    this.ids = ids;
  }

  record Body(Assessment assessment, boolean attained) {}

  @Override
  public Body decode(Reader body) {
    return new Body(AssessmentReader.read(body), body.flag("attained"));
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(GoalRoute.goal(path));
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    Optional<Goal> goal = GoalRoute.goal(given);
    if (goal.isEmpty()) {
      return Decision.refuse(given.contract().refusing("contract_not_active", "it be reviewed"));
    }
    return Goals.review(
            given.contract(),
            goal.get(),
            ids.next("v"),
            body.assessment(),
            body.attained(),
            given.principal(),
            given.now())
        .map(
            reviewed ->
                Answer.created(
                    GoalView.review(reviewed.review()).put("state", reviewed.goal().state().name()),
                    reviewed.goal()));
  }
}
