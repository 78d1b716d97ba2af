package dev.surety.payments;

import dev.surety.domain.payment.Deposit;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Query;
import jakarta.inject.Inject;

/** One deposit. */
final class ShowDeposit extends Query {
  @Inject
  ShowDeposit() {
    super(new DepositRoute("GET /v1/deposits/{deposit}", false));
  }

  @Override
  public Answer show(Given given) {
    Deposit deposit = given.found().get(DepositRoute.ref(given.path()));
    return Answer.ok(MoneyView.of(deposit), deposit);
  }
}
