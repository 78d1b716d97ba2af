package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.work.Entity;
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

/** The provider gives back some of what it was paid, of its own accord. */
final class RefundRelease extends ContractCommand<RefundRelease.Body> {
  private static final int LONGEST_REASON = 1_000;

  @Inject
  RefundRelease() {
    super(
        MilestoneMoney.release(MilestoneMoney.post("/releases/{release}/refunds", Who.provider())));
  }

  record Body(long amountMinor, NamedCurrency currency, String reason) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.minor("amountMinor", 1),
        NamedCurrency.of(body),
        body.optionalText("reason", LONGEST_REASON).orElse(""));
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return MoneyTargets.release(path, found);
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    return body.currency()
        .confirms(
            given.contract(),
            Releases.refund(
                given.contract(),
                given.agreement(),
                given.milestone(),
                given.release(),
                body.amountMinor(),
                body.reason()))
        .map(release -> Answer.created(MoneyView.of(release), release));
  }
}
