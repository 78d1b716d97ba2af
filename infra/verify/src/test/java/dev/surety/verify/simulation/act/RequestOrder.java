package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.OrderModel;
import dev.surety.verify.simulation.model.OrderModel.Kind;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** An organisation orders money in or out. What goes out leaves its balance at once. */
final class RequestOrder extends Act {
  private final Kind kind;
  private final long amount;
  private final String currency;

  RequestOrder(Caller by, Kind kind, long amount, String currency, Body body) {
    super(by, kind.path(), body, OptionalLong.empty());
    this.kind = kind;
    this.amount = amount;
    this.currency = currency;
  }

  @Override
  public Verdict judge(Model model) {
    if (!by().roles().contains("admin")) {
      return Refusals.FORBIDDEN;
    }
    if (!body().wellFormed()) {
      return Refusals.MALFORMED;
    }
    if (kind.goesOut() && model.ledger().balance(kind.balance(by().org()), currency) < amount) {
      return Refusals.NO_MONEY;
    }
    return new Verdict.Accepted(
        202,
        reply -> {
          OrderModel order = new OrderModel(reply.text("/id"), kind, by().org(), amount, currency);
          model.orders().put(order.id(), order);
          if (kind.goesOut()) {
            order.leave(model.ledger());
          }
        });
  }
}
