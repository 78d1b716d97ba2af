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

/** The disputes about a milestone. */
final class ListDisputes extends Query {
  private static final String NAME = "disputes";

  private final Listings listings;

  @Inject
  ListDisputes(Listings listings) {
    super(MilestoneMoney.get("/disputes", Who.party().andArbiters()));
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
            listings.disputes(
                given.contract().id(), given.milestone().id(), Paging.of(given, NAME)),
            DisputeView::of));
  }
}
