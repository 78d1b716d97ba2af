package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;

/** What both sides owe besides the service, and how far it has come. */
final class ListObligations extends Query {
  @Inject
  ListObligations() {
    super(ContractRoute.of("GET /v1/contracts/{contract}/obligations", Who.party()));
  }

  @Override
  public Answer show(Given given) {
    ObjectNode view = Json.object();
    ArrayNode all = view.putArray("obligations");
    given.contract().obligations().forEach(o -> all.add(ContractView.obligation(o)));
    return Answer.ok(view, given.contract());
  }
}
