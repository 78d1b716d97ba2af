package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Query;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.util.List;

/** An organisation's own balances, on both sides it can stand on. */
final class ShowBalances extends Query {
  private final Listings listings;

  @Inject
  ShowBalances(Listings listings) {
    super(OrganisationRoute.of("GET /v1/balances"));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    String org = given.principal().org();
    ObjectNode view = Json.object();
    ArrayNode balances = view.putArray("balances");
    listings
        .balances(
            List.of(
                Accounts.clientAvailable(org),
                Accounts.providerPending(org),
                Accounts.providerAvailable(org)))
        .forEach(
            (account, currencies) ->
                currencies.forEach(
                    (currency, amount) ->
                        balances
                            .addObject()
                            .put("account", account)
                            .put("amountMinor", amount)
                            .put("currency", currency)));
    return Answer.ok(view);
  }
}
