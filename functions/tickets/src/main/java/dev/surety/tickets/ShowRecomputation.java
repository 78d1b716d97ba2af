package dev.surety.tickets;

import dev.surety.domain.recomputation.Recomputation;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One recomputation, and how far it has come. */
final class ShowRecomputation extends Query {
  @Inject
  ShowRecomputation() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/recomputations/{recomputation}", Who.party())
            .needing(RecomputationCommand::ref));
  }

  @Override
  public Answer show(Given given) {
    Recomputation run = given.found().get(RecomputationCommand.ref(given.path()));
    return Answer.ok(RecomputationView.of(run), run);
  }
}
