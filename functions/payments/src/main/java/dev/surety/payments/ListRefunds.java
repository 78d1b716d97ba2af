package dev.surety.payments;

import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.Set;

/** What the client asked back of a milestone. */
final class ListRefunds extends Query {
  private static final String NAME = "refundRequests";

  private final Listings listings;

  @Inject
  ListRefunds(Listings listings) {
    super(MilestoneMoney.get("/refund-requests", Who.party()));
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
            listings.refunds(given.contract().id(), given.milestone().id(), Paging.of(given, NAME)),
            request -> RefundView.of(request.beside(given.milestone()))));
  }
}
