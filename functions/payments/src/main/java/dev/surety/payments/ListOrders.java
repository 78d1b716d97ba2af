package dev.surety.payments;

import dev.surety.domain.listing.Listings;
import dev.surety.domain.rail.OrderKind;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import java.util.Set;

/** An organisation's own payment orders of a kind. */
final class ListOrders extends Query {
  private final OrderKind kind;
  private final Listings listings;

  ListOrders(OrderKind kind, Listings listings) {
    super(OrganisationRoute.of("GET " + OrderRoute.path(kind)));
    this.kind = kind;
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    String name = kind.word() + "s";
    return Answer.ok(
        Paging.shown(
            given,
            name,
            listings.orders(given.principal().org(), kind, Paging.of(given, name)),
            MoneyView::of));
  }
}
