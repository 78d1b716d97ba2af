package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Endings;
import dev.surety.domain.contract.Endings.Standing;
import dev.surety.domain.contract.Endings.Word;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.work.Ids;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/**
 * Ends a contract in which everything is done, or whose notice is over; or says what is missing.
 */
final class CompleteContract extends EndingCommand<Act.Nothing> {
  @Inject
  CompleteContract(Ids ids, Listings listings) {
    super("complete", ids, listings);
  }

  @Override
  public Act.Nothing decode(Reader body) {
    return Act.Nothing.NOTHING;
  }

  @Override
  Decision<Contract> decide(Standing standing, Word word, Act.Nothing body) {
    return Endings.complete(standing, word);
  }
}
