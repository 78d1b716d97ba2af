package dev.surety.contracts;

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

/** What both sides owe besides the service, and how far it has come. */
final class ListObligations extends Query {
  private static final String NAME = "obligations";

  private final Listings listings;

  @Inject
  ListObligations(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/obligations", Who.party()));
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
            listings.obligations(given.contract().id(), Paging.of(given, NAME)),
            obligation -> ObligationView.of(obligation, given.contract())));
  }
}
