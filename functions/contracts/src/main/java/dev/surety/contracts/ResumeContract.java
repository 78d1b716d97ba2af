package dev.surety.contracts;

import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** Lets the clocks of a suspended contract run on with what was left. */
final class ResumeContract extends Act {
  private final Ids ids;

  @Inject
  ResumeContract(Ids ids) {
    super(ContractRoute.of("POST /v1/contracts/{contract}/resume", Who.client()));
    this.ids = ids;
  }

  @Override
  public Decision<Answer> decide(Given given, Nothing body) {
    return Suspensions.resume(
            given.contract(), ids.next("k"), given.principal(), given.side(), given.now())
        .map(c -> Answer.ok(ContractView.summary(c), c));
  }
}
