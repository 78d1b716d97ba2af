package dev.surety.contracts;

import dev.surety.domain.contract.Contracts;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** The provider says no to a proposal. */
final class DeclineContract extends Act {
  @Inject
  DeclineContract() {
    super(ContractRoute.of("POST /v1/contracts/{contract}/decline", Who.provider()));
  }

  @Override
  public Decision<Answer> decide(Given given, Nothing body) {
    return Contracts.decline(given.contract(), given.now())
        .map(c -> Answer.ok(ContractView.summary(c), c));
  }
}
