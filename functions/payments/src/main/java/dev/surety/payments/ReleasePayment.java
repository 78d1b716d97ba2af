package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.NamedCurrency;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Pays approved work from its escrow, in full or in part. */
final class ReleasePayment extends ContractCommand<ReleasePayment.Body> {
  private final Ids ids;

  @Inject
  ReleasePayment(Ids ids) {
    super(
        MilestoneMoney.post("/releases", Who.client(Role.APPROVER)).reading(ContractRoute.CREDITS));
    this.ids = ids;
  }

  record Body(OptionalLong amountMinor, NamedCurrency currency) {}

  @Override
  public Body decode(Reader body) {
    return new Body(body.optionalMinor("amountMinor", 1), NamedCurrency.of(body));
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
            Releases.release(
                given.contract(),
                given.agreement(),
                given.milestone(),
                given.credits(),
                ids.next("r"),
                body.amountMinor(),
                given.now()))
        .map(paid -> Answer.created(MoneyView.of(paid.release()), paid.release()));
  }
}
