package dev.surety.contracts;

import dev.surety.domain.obligation.Obligation;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One obligation, with everything that was shown for it. */
final class ShowObligation extends Query {
  @Inject
  ShowObligation() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/obligations/{obligation}", Who.party())
            .needing(ContractRoute.OBLIGATION));
  }

  @Override
  public Answer show(Given given) {
    Obligation obligation =
        (Obligation) given.found().get(ContractRoute.OBLIGATION.apply(given.path()));
    return Answer.ok(ObligationView.of(obligation, given.contract()), obligation);
  }
}
