package dev.surety.payments;

import dev.surety.domain.party.Principal;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Admission;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Query;
import jakarta.inject.Inject;
import java.util.List;

/** One deposit. */
final class ShowDeposit implements Query {
  @Inject
  ShowDeposit() {}

  @Override
  public String route() {
    return "GET /v1/deposits/{deposit}";
  }

  @Override
  public List<Ref<?>> reads(Principal principal, Path path) {
    return List.of(DepositAdmission.ref(path));
  }

  @Override
  public Admission admit(Principal principal, Path path, Snapshot found) {
    return DepositAdmission.toSee(principal, path, found);
  }

  @Override
  public Answer show(Given given) {
    Deposit deposit = given.found().get(DepositAdmission.ref(given.path()));
    return Answer.ok(MoneyView.of(deposit), deposit);
  }
}
