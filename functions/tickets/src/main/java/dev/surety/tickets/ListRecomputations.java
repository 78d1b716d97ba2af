package dev.surety.tickets;

import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.Set;

/** A contract's recomputations, oldest first. */
final class ListRecomputations extends Query {
  private static final String NAME = "recomputations";

  private final Listings listings;

  @Inject
  ListRecomputations(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/recomputations", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    return Answer.ok(
        Paging.shown(
            given,
            NAME,
            listings.recomputations(given.contract().id(), Paging.of(given, NAME)),
            RecomputationView::of));
  }
}
