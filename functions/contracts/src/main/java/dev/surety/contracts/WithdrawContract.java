package dev.surety.contracts;

import dev.surety.domain.contract.Contracts;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** The client takes a draft or proposal back. */
final class WithdrawContract extends Act {
  @Inject
  WithdrawContract() {
    super(ContractRoute.of("POST /v1/contracts/{contract}/withdraw", Who.client()));
  }

  @Override
  public Decision<Answer> decide(Given given, Nothing body) {
    return Contracts.withdraw(given.contract(), given.now())
        .map(c -> Answer.ok(ContractView.summary(c), c));
  }
}
