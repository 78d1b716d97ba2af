package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.payment.Deposits;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The money will not arrive. */
final class FailDeposit extends DepositCommand {
  @Inject
  FailDeposit() {
    super("fail");
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason");
  }

  @Override
  Decision<Deposit> decided(Deposit deposit, String reason) {
    return Deposits.fail(deposit, reason);
  }
}
