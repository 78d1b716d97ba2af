package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.payment.Deposits;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.Command;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Path;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;

/** Announces money that an organisation sends in; it counts once the rail confirms it. */
final class RequestDeposit extends Command<RequestDeposit.Body> {
  private final Ids ids;

  @Inject
  RequestDeposit(Ids ids) {
    super(OrganisationRoute.of("POST /v1/deposits", Role.ADMIN));
    this.ids = ids;
  }

  record Body(long amountMinor, String currency) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.minor("amountMinor", 1),
        body.parsed("currency", "an ISO 4217 currency", "", Names::currency));
  }

  @Override
  public String journal(Path path) {
    return ids.next("d");
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    return Deposits.request(
            given.journal(),
            given.principal().org(),
            body.amountMinor(),
            body.currency(),
            given.now())
        .map(deposit -> Answer.accepted(MoneyView.of(deposit), deposit));
  }
}
