package dev.surety.payments;

import dev.surety.domain.listing.Listings;
import dev.surety.domain.party.Role;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import jakarta.inject.Inject;
import java.util.Set;

/** The work list of whoever works the manual rail: every organisation's orders that wait for it. */
final class ListPendingOrders extends Query {
  private static final String NAME = "orders";

  private final Listings listings;

  @Inject
  ListPendingOrders(Listings listings) {
    super(OrganisationRoute.of("GET /v1/payment-orders/pending", Role.OPERATOR));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    return Answer.ok(
        Paging.shown(given, NAME, listings.pendingOrders(Paging.of(given, NAME)), MoneyView::of));
  }
}
