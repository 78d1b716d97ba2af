package dev.surety.contracts;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligations;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side agrees that an obligation is met. */
final class ConfirmObligation extends ObligationCommand<Act.Nothing> {
  @Inject
  ConfirmObligation() {
    super("confirm");
  }

  @Override
  public Act.Nothing decode(Reader body) {
    return Act.Nothing.NOTHING;
  }

  @Override
  Decision<Obligation> decide(Given given, Obligation obligation, Act.Nothing body) {
    return Obligations.confirm(
        given.contract(), given.agreement(), obligation, given.side(), answer(given));
  }
}
