package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Obligation;
import dev.surety.domain.contract.Obligations;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** Its owner shows that an obligation is met. */
final class EvidenceObligation extends ObligationCommand {
  @Inject
  EvidenceObligation() {
    super("evidence");
  }

  @Override
  public String decode(Reader body) {
    return body.text("evidence", LONGEST_TEXT);
  }

  @Override
  Decision<Contract> decide(Given given, Obligation obligation, String said) {
    return Obligations.evidence(given.contract(), obligation, given.side(), said);
  }
}
