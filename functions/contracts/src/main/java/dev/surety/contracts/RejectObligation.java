package dev.surety.contracts;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligations;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side does not agree that an obligation is met: it is open again. */
final class RejectObligation extends ObligationCommand<String> {
  @Inject
  RejectObligation() {
    super("reject");
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason", LONGEST_TEXT);
  }

  @Override
  Decision<Obligation> decide(Given given, Obligation obligation, String reason) {
    return Obligations.reject(
        given.contract(), given.agreement(), obligation, given.side(), reason, answer(given));
  }
}
