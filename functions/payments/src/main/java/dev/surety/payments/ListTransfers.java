package dev.surety.payments;

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

/** Every movement of a contract's money. */
final class ListTransfers extends Query {
  private final Listings listings;

  @Inject
  ListTransfers(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/transfers", Who.party()));
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
            "transfers",
            listings.transfers(given.contract().id(), Paging.of(given, "transfers")),
            MoneyView::of));
  }
}
