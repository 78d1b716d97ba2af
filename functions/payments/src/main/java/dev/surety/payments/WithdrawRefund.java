package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.refund.Refunds;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** The client takes its refund request back. */
final class WithdrawRefund extends ContractCommand<String> {
  @Inject
  WithdrawRefund() {
    super(
        MilestoneMoney.refund(
            MilestoneMoney.post("/refund-requests/{refund}/withdraw", Who.client(Role.APPROVER))));
  }

  @Override
  public String decode(Reader body) {
    return "";
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return MoneyTargets.refund(path, found);
  }

  @Override
  public Decision<Answer> decide(Given given, String body) {
    return Refunds.withdraw(given.agreement(), given.milestone(), given.refund(), given.now())
        .map(request -> Answer.ok(RefundView.of(request), request));
  }
}
