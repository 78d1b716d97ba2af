package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;

/** What the client asked back of a milestone. */
final class ListRefunds extends Query {
  private final Listings listings;

  @Inject
  ListRefunds(Listings listings) {
    super(MilestoneMoney.get("/refund-requests", Who.party()));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    ObjectNode view = Json.object();
    ArrayNode all = view.putArray("refundRequests");
    listings
        .refunds(given.contract().id(), given.milestone().id())
        .forEach(request -> all.add(RefundView.of(request.beside(given.milestone()))));
    return Answer.ok(view);
  }
}
