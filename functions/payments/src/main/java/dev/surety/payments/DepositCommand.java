package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Principal;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Admission;
import dev.surety.http.Answer;
import dev.surety.http.Command;
import dev.surety.http.Given;
import dev.surety.http.Path;
import java.util.List;
import java.util.Optional;

/** What the payment rail reports of a deposit. */
abstract class DepositCommand implements Command<String> {
  private final String action;

  DepositCommand(String action) {
    this.action = action;
  }

  abstract Decision<Deposit> decided(Deposit deposit, String said);

  @Override
  public final String route() {
    return "POST /v1/deposits/{deposit}/" + action;
  }

  @Override
  public final List<Ref<?>> reads(Principal principal, Path path) {
    return List.of(DepositAdmission.ref(path));
  }

  @Override
  public final Admission admit(Principal principal, Path path, Snapshot found) {
    return DepositAdmission.toDecide(principal, path, found);
  }

  @Override
  public final String journal(Path path) {
    return path.get("deposit");
  }

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(DepositAdmission.ref(path));
  }

  @Override
  public final Decision<Answer> decide(Given given, String said) {
    return decided(given.found().get(DepositAdmission.ref(given.path())), said)
        .map(deposit -> Answer.ok(MoneyView.of(deposit), deposit));
  }
}
