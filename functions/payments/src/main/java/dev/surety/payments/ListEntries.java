package dev.surety.payments;

import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.money.Amounts;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * The statement of one of an organisation's own accounts; whoever asks for another's learns
 * nothing.
 */
final class ListEntries extends Query {
  private final Listings listings;

  @Inject
  ListEntries(Listings listings) {
    super(OrganisationRoute.of("GET /v1/balances/entries"));
    this.listings = listings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("account", "currency", "pageSize", "pageToken");
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    String account = needed(given, "account");
    if (!Accounts.of(given.principal().org()).contains(account)) {
      throw BadRequest.nothingThere();
    }
    String currency = needed(given, "currency");
    if (!Amounts.isCurrency(currency)) {
      throw new BadRequest("currency_invalid", "currency is an ISO 4217 code, not " + currency);
    }
    return Answer.ok(
        Paging.shown(
            given,
            "entries",
            listings.statement(account, currency, Paging.of(given, "entries")),
            MoneyView::of));
  }

  private static String needed(Given given, String name) throws BadRequest {
    String value = given.query().get(name);
    if (value == null) {
      throw new BadRequest(name + "_required", name + " says which entries are meant");
    }
    return value;
  }
}
