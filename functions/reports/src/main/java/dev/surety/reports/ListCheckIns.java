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

/** A contract's check-ins in the order in which they were recorded. */
final class ListCheckIns extends Query {
  private final Listings listings;

  @Inject
  ListCheckIns(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/check-ins", Who.party()));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    var page = listings.checkIns(given.contract().id(), Paging.of(given, "checkIns"));
    return Answer.ok(Paging.shown(given, "checkIns", page, CheckInView::of));
  }
}
