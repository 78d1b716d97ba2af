package dev.surety.payments;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.PaymentOrders;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.Command;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.json.Reader;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the person who works the manual rail says of a payment order. */
final class DecideOrder extends Command<String> {
  private static final int LONGEST_REASON = 1_000;

  private final boolean reasoned;
  private final BiFunction<PaymentOrder, String, Decision<PaymentOrder>> decision;

  private DecideOrder(
      OrderRoute route,
      boolean reasoned,
      BiFunction<PaymentOrder, String, Decision<PaymentOrder>> decision) {
    super(route);
    this.reasoned = reasoned;
    this.decision = decision;
  }

  static DecideOrder confirm(OrderKind kind) {
    return new DecideOrder(
        OrderRoute.decide(kind, "confirm"), false, (order, _) -> PaymentOrders.confirm(order));
  }

  static DecideOrder fail(OrderKind kind) {
    return new DecideOrder(OrderRoute.decide(kind, "fail"), true, PaymentOrders::fail);
  }

  /** What was paid out came back. */
  static DecideOrder giveBack(OrderKind kind) {
    return new DecideOrder(OrderRoute.decide(kind, "return"), true, PaymentOrders::giveBack);
  }

  @Override
  public String decode(Reader body) {
    return reasoned ? body.text("reason", LONGEST_REASON) : "";
  }

  @Override
  public String journal(Path path) {
    return path.get("order");
  }

  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(OrderRoute.ref(path));
  }

  @Override
  public Decision<Answer> decide(Given given, String said) {
    return decision
        .apply(given.found().get(OrderRoute.ref(given.path())), said)
        .map(order -> Answer.ok(MoneyView.of(order), order));
  }
}
