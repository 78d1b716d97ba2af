package dev.surety.reports;

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

/** A contract's observations in the order in which they were logged, replaced ones too. */
final class ListObservations extends Query {
  private final Listings listings;

  @Inject
  ListObservations(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/observations", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    var page = listings.observations(given.contract().id(), Paging.of(given, "observations"));
    return Answer.ok(Paging.shown(given, "observations", page, ObservationView::of));
  }
}
