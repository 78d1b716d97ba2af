package dev.surety.payments;

import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Query;

/** One payment order. */
final class ShowOrder extends Query {
  ShowOrder(OrderKind kind) {
    super(OrderRoute.show(kind));
  }

  @Override
  public Answer show(Given given) {
    PaymentOrder order = given.found().get(OrderRoute.ref(given.path()));
    return Answer.ok(MoneyView.of(order), order);
  }
}
