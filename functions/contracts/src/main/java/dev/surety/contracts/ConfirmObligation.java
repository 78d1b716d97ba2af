package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Obligation;
import dev.surety.domain.contract.Obligations;
import dev.surety.domain.decision.Decision;
import dev.surety.http.Given;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The other side agrees that an obligation is met. */
final class ConfirmObligation extends ObligationCommand {
  @Inject
  ConfirmObligation() {
    super("confirm");
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<Contract> decide(Given given, Obligation obligation, String said) {
    return Obligations.confirm(given.contract(), obligation, given.side());
  }
}
