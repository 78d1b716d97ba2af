package dev.surety.contracts;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligations;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side lets an obligation go. */
final class WaiveObligation extends ObligationCommand<String> {
  @Inject
  WaiveObligation() {
    super("waive");
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason", LONGEST_TEXT);
  }

  @Override
  Decision<Obligation> decide(Given given, Obligation obligation, String reason) {
    return Obligations.waive(
        given.contract(), given.agreement(), obligation, given.side(), reason, answer(given));
  }
}
