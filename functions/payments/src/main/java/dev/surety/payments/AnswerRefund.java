package dev.surety.payments;

import dev.surety.domain.decision.Decision;
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

/** The provider says yes, which pays at once, or no. */
final class AnswerRefund extends ContractCommand<Boolean> {
  @Inject
  AnswerRefund() {
    super(
        MilestoneMoney.refund(
            MilestoneMoney.post("/refund-requests/{refund}/answer", Who.provider())));
  }

  @Override
  public Boolean decode(Reader body) {
    return body.flag("accept");
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return MoneyTargets.refund(path, found);
  }

  @Override
  public Decision<Answer> decide(Given given, Boolean accept) {
    return Refunds.answer(
            given.contract(),
            given.agreement(),
            given.milestone(),
            given.refund(),
            accept,
            given.now())
        .map(request -> Answer.ok(RefundView.of(request), request));
  }
}
