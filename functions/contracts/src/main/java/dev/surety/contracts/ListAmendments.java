package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;

/** A contract's amendments, oldest first. */
final class ListAmendments extends Query {
  private final Listings listings;

  @Inject
  ListAmendments(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/amendments", Who.party()));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    ObjectNode view = Json.object();
    ArrayNode all = view.putArray("amendments");
    listings
        .amendments(given.contract().id())
        .forEach(a -> all.add(AmendmentView.of(a, given.contract())));
    return Answer.ok(view);
  }
}
