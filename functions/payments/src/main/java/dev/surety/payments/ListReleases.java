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

/** What was paid for a milestone. */
final class ListReleases extends Query {
  private static final String NAME = "releases";

  private final Listings listings;

  @Inject
  ListReleases(Listings listings) {
    super(MilestoneMoney.get("/releases", Who.party()));
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
            listings.releases(
                given.contract().id(), given.milestone().id(), Paging.of(given, NAME)),
            MoneyView::of));
  }
}
