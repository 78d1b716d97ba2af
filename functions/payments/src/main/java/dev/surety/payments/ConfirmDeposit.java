package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.payment.Deposits;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** The money has arrived. */
final class ConfirmDeposit extends DepositCommand {
  @Inject
  ConfirmDeposit() {
    super("confirm");
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  Decision<Deposit> decided(Deposit deposit, String said) {
    return Deposits.confirm(deposit);
  }
}
