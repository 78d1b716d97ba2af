package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Obligation;
import dev.surety.domain.contract.Obligations;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side lets an obligation go. */
final class WaiveObligation extends ObligationCommand {
  @Inject
  WaiveObligation() {
    super("waive");
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason", LONGEST_TEXT);
  }

  @Override
  Decision<Contract> decide(Given given, Obligation obligation, String said) {
    return Obligations.waive(given.contract(), obligation, given.side(), said);
  }
}
