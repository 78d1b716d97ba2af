package dev.surety.milestones;

import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One milestone with its revisions and its money. */
final class ShowMilestone extends Query {
  @Inject
  ShowMilestone() {
    super(
        ContractRoute.of(
                "GET /v1/contracts/{contract}/milestones/{milestone}", Who.party().andArbiters())
            .needing(ContractRoute.MILESTONE));
  }

  @Override
  public Answer show(Given given) {
    return Answer.ok(MilestoneView.at(given.now(), given.milestone()), given.milestone());
  }
}
