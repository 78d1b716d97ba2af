package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.party.Principal;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Admission;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Query;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** An organisation's own balances, on both sides it can stand on. */
final class ShowBalances implements Query {
  private final Listings listings;

  @Inject
  ShowBalances(Listings listings) {
    this.listings = listings;
  }

  @Override
  public String route() {
    return "GET /v1/balances";
  }

  @Override
  public List<Ref<?>> reads(Principal principal, Path path) {
    return List.of();
  }

  @Override
  public Admission admit(Principal principal, Path path, Snapshot found) {
    return principal.roles().isEmpty()
        ? new Admission.WrongRole("any role")
        : new Admission.Admitted(Optional.empty());
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
