package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.journal.Seal;
import dev.surety.domain.ledger.LedgerProof;
import dev.surety.domain.listing.Listings;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;

/** Proves a contract's ledger from its append-only record. */
final class VerifyLedger extends Query {
  private final Listings listings;
  private final Seal seal;

  @Inject
  VerifyLedger(Listings listings, Seal seal) {
    super(ContractRoute.of("GET /v1/contracts/{contract}/ledger/verification", Who.party()));
    this.listings = listings;
    this.seal = seal;
  }

  @Override
  public Answer show(Given given) {
    LedgerProof.Books books = listings.books(given.contract());
    LedgerProof.Report report = LedgerProof.prove(books, seal);
    ObjectNode view =
        Json.object()
            .put("verified", report.verified())
            .put("events", report.entries())
            .put("transfers", report.transfers())
            .put("sequence", books.head().sequence())
            .put("hash", books.head().hash());
    return Answer.ok(view.set("checks", MoneyView.of(report.checks())));
  }
}
