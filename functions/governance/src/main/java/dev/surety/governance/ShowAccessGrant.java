package dev.surety.governance;

import dev.surety.domain.access.AccessGrant;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** One grant of access. */
final class ShowAccessGrant extends Query {
  @Inject
  ShowAccessGrant() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/access-grants/{grant}", Who.party())
            .needing(AccessCommand::ref));
  }

  @Override
  public Answer show(Given given) {
    AccessGrant grant = given.found().get(AccessCommand.ref(given.path()));
    return Answer.ok(AccessView.of(grant, given.now()), grant);
  }
}
