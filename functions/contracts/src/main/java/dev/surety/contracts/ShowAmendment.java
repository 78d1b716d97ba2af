package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.amendment.Amendment;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;

/** One amendment, with the terms as they would be. */
final class ShowAmendment extends Query {
  @Inject
  ShowAmendment() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/amendments/{amendment}", Who.party())
            .needing(AmendmentCommand::ref));
  }

  @Override
  public Answer show(Given given) {
    Amendment amendment = given.found().get(AmendmentCommand.ref(given.path()));
    ObjectNode view = AmendmentView.of(amendment, given.contract());
    view.set("terms", Json.readOwn(amendment.document()));
    return Answer.ok(view, amendment);
  }
}
