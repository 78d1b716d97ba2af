package dev.surety.milestones;

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

/** A contract's milestones; none before both sides have signed. */
final class ListMilestones extends Query {
  private final Listings listings;

  @Inject
  ListMilestones(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/milestones", Who.party()));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    ObjectNode view = Json.object();
    ArrayNode all = view.putArray("milestones");
    listings
        .milestones(given.contract().id())
        .forEach(m -> all.add(MilestoneView.at(given.now(), m)));
    return Answer.ok(view);
  }
}
