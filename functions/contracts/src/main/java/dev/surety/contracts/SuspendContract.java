package dev.surety.contracts;

import dev.surety.domain.contract.Suspensions;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** Stops all clocks of a contract. */
final class SuspendContract extends ContractCommand<String> {
  private static final int LONGEST_REASON = 300;

  private final Ids ids;

  @Inject
  SuspendContract(Ids ids) {
    super(ContractRoute.of("POST /v1/contracts/{contract}/suspend", Who.client()));
    this.ids = ids;
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason", LONGEST_REASON);
  }

  @Override
  public Decision<Answer> decide(Given given, String reason) {
    return Suspensions.suspend(
            given.contract(), ids.next("k"), given.principal(), given.side(), reason, given.now())
        .map(c -> Answer.ok(ContractView.summary(c), c));
  }
}
