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

/** The disputes about a milestone. */
final class ListDisputes extends Query {
  private final Listings listings;

  @Inject
  ListDisputes(Listings listings) {
    super(MilestoneMoney.get("/disputes", Who.party().andArbiters()));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    ObjectNode view = Json.object();
    ArrayNode all = view.putArray("disputes");
    listings
        .disputes(given.contract().id(), given.milestone().id())
        .forEach(dispute -> all.add(DisputeView.of(dispute)));
    return Answer.ok(view);
  }
}
