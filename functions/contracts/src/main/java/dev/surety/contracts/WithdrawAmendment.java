package dev.surety.contracts;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** A side takes its own amendment back. */
final class WithdrawAmendment extends AmendmentCommand<Act.Nothing> {
  @Inject
  WithdrawAmendment() {
    super("withdraw");
  }

  @Override
  public Act.Nothing decode(Reader body) {
    return Act.Nothing.NOTHING;
  }

  @Override
  Decision<Amendment> decide(Given given, Amendment amendment, Act.Nothing body) {
    return Amendments.withdraw(given.contract(), amendment, given.side());
  }
}
