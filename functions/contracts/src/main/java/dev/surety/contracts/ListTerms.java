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

/** Every version of a contract's terms, the first one first; each is read whole by itself. */
final class ListTerms extends Query {
  private static final String NAME = "versions";

  private final Listings listings;

  @Inject
  ListTerms(Listings listings) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/terms", Who.party()));
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
            listings.terms(given.contract().id(), Paging.of(given, NAME)),
            TermsView::summary));
  }
}
