package dev.surety.milestones;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.party.Role;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** Approves a revision and its amount; with {@code release}, pays it in the same commit. */
final class ApproveMilestone extends MilestoneCommand<ApproveMilestone.Body> {
  private final Ids ids;

  @Inject
  ApproveMilestone(Ids ids) {
    super("approve", Who.client(Role.APPROVER));
    this.ids = ids;
  }

  record Body(int revision, long expectedAmountMinor, boolean release) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        (int) body.whole("revision", 1, Integer.MAX_VALUE),
        body.minor("expectedAmountMinor", 1),
        body.flag("release", false));
  }

  @Override
  public List<Ref<?>> reads(Path path, Body body) {
    return body.release() ? List.of(new Ref.CreditsRef(path.contract())) : List.of();
  }

  @Override
  Decision<Milestone> decided(Given given, Body body) {
    return Milestones.approve(
        given.agreement(),
        given.milestone(),
        given.principal(),
        body.revision(),
        body.expectedAmountMinor(),
        given.now());
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    Decision<Milestone> approved = decided(given, body);
    // a first of two approvals leaves nothing to release yet
    return approved.then(
        milestone ->
            body.release() && milestone.releasable()
                ? released(given, milestone)
                : Decision.accept(Answer.ok(MilestoneView.of(milestone), milestone), Changes.NONE));
  }

  private Decision<Answer> released(Given given, Milestone milestone) {
    return Releases.release(
            given.contract(),
            given.agreement(),
            milestone,
            given.credits(),
            ids.next("r"),
            OptionalLong.empty(),
            given.now())
        .map(
            paid ->
                Answer.ok(
                    MilestoneView.of(paid.milestone()).put("releaseId", paid.release().id()),
                    paid.milestone()));
  }
}
