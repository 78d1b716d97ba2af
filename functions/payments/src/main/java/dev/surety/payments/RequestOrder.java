package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrders;
import dev.surety.domain.work.Ids;
import dev.surety.http.Answer;
import dev.surety.http.Command;
import dev.surety.http.Given;
import dev.surety.http.OrganisationRoute;
import dev.surety.http.Path;
import dev.surety.json.Names;
import dev.surety.json.Reader;

/** Orders money in or out; it counts once the rail has carried it out. */
final class RequestOrder extends Command<RequestOrder.Body> {
  private final OrderKind kind;
  private final Ids ids;
  private final String rail;

  /**
   * @param rail the payment rail that carries new orders out, by name
   */
  RequestOrder(OrderKind kind, Ids ids, String rail) {
    super(OrganisationRoute.of("POST " + OrderRoute.path(kind), Role.ADMIN));
    this.kind = kind;
    this.ids = ids;
    this.rail = rail;
  }

  record Body(long amountMinor, String currency, String account) {}

  @Override
  public Body decode(Reader body) {
    return new Body(
        body.minor("amountMinor", 1),
        body.parsed("currency", "an ISO 4217 currency", "", Names::currency),
        body.optionalParsed("account", "an account's name at the payment rail", "", Names::checked)
            .orElse(""));
  }

  @Override
  public String journal(Path path) {
    return ids.next(kind.word().substring(0, 1));
  }

  @Override
  public Decision<Answer> decide(Given given, Body body) {
    return PaymentOrders.request(
            PaymentOrders.order(
                given.journal(),
                kind,
                given.principal().org(),
                body.amountMinor(),
                body.currency(),
                rail,
                body.account(),
                given.now()))
        .map(order -> Answer.accepted(MoneyView.of(order), order));
  }
}
