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

/** A contract's amendments, oldest first; what each changes is shown with it alone. */
final class ListAmendments extends Query {
  private static final String NAME = "amendments";

  private final Listings listings;

  @Inject
  ListAmendments(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/amendments", Who.party()));
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
            listings.amendments(given.contract().id(), Paging.of(given, NAME)),
            amendment -> AmendmentView.summary(amendment, given.contract())));
  }
}
