package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Endings;
import dev.surety.domain.contract.Endings.Standing;
import dev.surety.domain.contract.Endings.Word;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.terms.Span;
import dev.surety.domain.work.Ids;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** One side gives notice. */
final class TerminateContract extends EndingCommand<TerminateContract.Body> {
  private static final int LONGEST_REASON = 500;

  @Inject
  TerminateContract(Ids ids, Listings listings) {
    super("terminate", ids, listings);
  }

  record Body(String reason, Optional<Span> notice) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.text("reason", LONGEST_REASON),
        body.optionalParsed(
            "notice", "a length of time such as P30D or PT72H", Span.NONE, Span::parse));
  }

  @Override
  Decision<Contract> decide(Standing standing, Word word, Body body) {
    return Endings.terminate(standing, word, body.reason(), body.notice());
  }
}
