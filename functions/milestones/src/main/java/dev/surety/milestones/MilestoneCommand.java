package dev.surety.milestones;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.Optional;

/** A command about one milestone. */
abstract class MilestoneCommand<B> extends ContractCommand<B> {
  MilestoneCommand(String action, Who who) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/milestones/{milestone}/" + action, who)
            .needing(ContractRoute.MILESTONE)
            .reading(ContractRoute.AGREEMENT));
  }

  abstract Decision<Milestone> decided(Given given, B body);

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(new Ref.MilestoneRef(path.contract(), path.get("milestone")));
  }

  @Override
  public Decision<Answer> decide(Given given, B body) {
    return decided(given, body).map(m -> Answer.ok(MilestoneView.of(m), m));
  }
}
