package dev.surety.contracts;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.milestone.Milestone;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The other side says yes, if it likes to exactly the terms with this hash. */
final class AcceptAmendment extends AmendmentCommand<Optional<String>> {
  private final Listings listings;

  @Inject
  AcceptAmendment(Listings listings) {
    super("accept", ContractRoute.AGREEMENT);
    this.listings = listings;
  }

  @Override
  public Optional<String> decode(Reader body) {
    return body.optionalText("termsHash");
  }

  @Override
  Decision<Amendment> decide(Given given, Amendment amendment, Optional<String> hash) {
    // listed after the journal's head was read, which moves with every milestone
    List<Milestone> milestones =
        amendment.replans(given.agreement())
            ? listings.milestones(given.contract().id())
            : List.of();
    return Amendments.accept(
        given.contract(),
        given.agreement(),
        amendment,
        milestones,
        hash,
        given.principal(),
        given.side(),
        given.now());
  }
}
