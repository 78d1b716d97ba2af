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

/** What was paid for a milestone. */
final class ListReleases extends Query {
  private final Listings listings;

  @Inject
  ListReleases(Listings listings) {
    super(MilestoneMoney.get("/releases", Who.party()));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    ObjectNode view = Json.object();
    ArrayNode all = view.putArray("releases");
    listings
        .releases(given.contract().id(), given.milestone().id())
        .forEach(release -> all.add(MoneyView.of(release)));
    return Answer.ok(view);
  }
}
