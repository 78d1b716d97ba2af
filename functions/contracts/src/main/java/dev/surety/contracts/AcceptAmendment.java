package dev.surety.contracts;

import dev.surety.domain.amendment.Affected;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.work.Store;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** The other side says yes, if it likes to exactly the terms with this hash. */
final class AcceptAmendment extends AmendmentCommand<Optional<String>> {
  private final Listings listings;
  private final Store store;

  @Inject
  AcceptAmendment(Listings listings, Store store) {
    super("accept", ContractRoute.AGREEMENT);
    this.listings = listings;
    this.store = store;
  }

  @Override
  public Optional<String> decode(Reader body) {
    return body.optionalText("termsHash");
  }

  @Override
  Decision<Amendment> decide(Given given, Amendment amendment, Optional<String> hash) {
    Affected affected = Affected.by(amendment.terms(), given.agreement(), listings, store);
    return Amendments.accept(
        given.contract(),
        given.agreement(),
        amendment,
        affected,
        hash,
        given.principal(),
        given.side(),
        given.now());
  }
}
