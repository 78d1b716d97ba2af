package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Statement;
import dev.surety.domain.ledger.StatementProof;
import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Query;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.util.List;

/** Proves an organisation's own balances from the append-only record of its accounts. */
final class VerifyBalances extends Query {
  private final Listings listings;

  @Inject
  VerifyBalances(Listings listings) {
    super(OrganisationRoute.of("GET /v1/balances/verification"));
    this.listings = listings;
  }

  @Override
  public Answer show(Given given) {
    List<Statement> statements = listings.statements(Accounts.of(given.principal().org()));
    StatementProof.Report report = StatementProof.prove(statements);
    ObjectNode view =
        Json.object().put("verified", report.verified()).put("entries", report.entries());
    ArrayNode accounts = view.putArray("accounts");
    for (Statement statement : statements) {
      accounts
          .addObject()
          .put("account", statement.account())
          .put("currency", statement.currency())
          .put("amountMinor", statement.balanceMinor())
          .put("rebuiltMinor", statement.rebuiltMinor())
          .put("entries", statement.entries().size());
    }
    return Answer.ok(view.set("checks", MoneyView.of(report.checks())));
  }
}
