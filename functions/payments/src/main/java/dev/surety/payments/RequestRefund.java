package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.refund.Refunds;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.Given;
import dev.surety.http.NamedCurrency;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** The client asks for money back that the milestone still holds. */
final class RequestRefund extends ContractCommand<RequestRefund.Body> {
  private static final int LONGEST_REASON = 1_000;

  private final Ids ids;

  @Inject
  RequestRefund(Ids ids) {
    super(MilestoneMoney.post("/refund-requests", Who.client(Role.APPROVER)));
    this.ids = ids;
  }

  record Body(OptionalLong amountMinor, NamedCurrency currency, String reason) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.optionalMinor("amountMinor", 1),
        NamedCurrency.of(body),
        body.optionalText("reason", LONGEST_REASON).orElse(""));
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return MoneyTargets.milestone(path, found);
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    return body.currency()
        .confirms(
            given.contract(),
            Refunds.request(
                given.contract(),
                given.agreement(),
                given.milestone(),
                ids.next("f"),
                given.principal(),
                body.amountMinor(),
                body.reason(),
                given.now()))
        .map(request -> Answer.created(RefundView.of(request), request));
  }
}
