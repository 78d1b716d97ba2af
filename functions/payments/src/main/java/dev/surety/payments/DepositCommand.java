package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.Command;
import dev.surety.http.Given;
import dev.surety.http.Path;
import java.util.Optional;

/** What the payment rail reports of a deposit. */
abstract class DepositCommand extends Command<String> {
  DepositCommand(String action) {
    super(new DepositRoute("POST /v1/deposits/{deposit}/" + action, true));
  }

  abstract Decision<Deposit> decided(Deposit deposit, String said);

  @Override
  public final String journal(Path path) {
    return path.get("deposit");
  }

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(DepositRoute.ref(path));
  }

  @Override
  public final Decision<Answer> decide(Given given, String said) {
    return decided(given.found().get(DepositRoute.ref(given.path())), said)
        .map(deposit -> Answer.ok(MoneyView.of(deposit), deposit));
  }
}
