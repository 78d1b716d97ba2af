package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.credit.Credits;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;

/** A contract's service credits, and what the next release will net. */
final class ListCredits extends Query {
  @Inject
  ListCredits() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/credits", Who.party())
            .reading(ContractRoute.CREDITS));
  }

  @Override
  public Answer show(Given given) {
    Credits credits = given.credits();
    ObjectNode view = Json.object().put("outstandingMinor", credits.outstandingMinor());
    ArrayNode all = view.putArray("credits");
    credits.all().forEach(credit -> all.add(CreditView.of(credit)));
    return Answer.ok(view);
  }
}
