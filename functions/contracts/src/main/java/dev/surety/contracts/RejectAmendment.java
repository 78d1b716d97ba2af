package dev.surety.contracts;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side says no to an amendment. */
final class RejectAmendment extends AmendmentCommand<Act.Nothing> {
  @Inject
  RejectAmendment() {
    super("reject");
  }

  @Override
  public Act.Nothing decode(Reader body) {
    return Act.Nothing.NOTHING;
  }

  @Override
  Decision<Amendment> decide(Given given, Amendment amendment, Act.Nothing body) {
    return Amendments.reject(given.contract(), amendment, given.side());
  }
}
