package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.OrderModel;
import dev.surety.verify.world.Caller;
import java.util.Locale;
import java.util.OptionalLong;

/** The person who works the manual rail says what became of an order. */
final class DecideOrder extends Act {
  private final OrderModel order;
  private final Fate fate;

  DecideOrder(Caller by, OrderModel order, Fate fate, Body body) {
    super(
        by,
        order.kind().path() + "/" + order.id() + "/" + fate.name().toLowerCase(Locale.ROOT),
        body,
        OptionalLong.empty());
    this.order = order;
    this.fate = fate;
  }

  /** What can become of an order. */
  enum Fate {
    CONFIRM("PENDING", "SETTLED", Body.EMPTY),
    FAIL("PENDING", "FAILED", Body.of("{\"reason\": \"the bank said no\"}")),
    /** Only what went out comes back. */
    RETURN("SETTLED", "RETURNED", Body.of("{\"reason\": \"the account is closed\"}"));

    private final String from;
    private final String to;
    private final Body body;

    Fate(String from, String to, Body body) {
      this.from = from;
      this.to = to;
      this.body = body;
    }

    Body body() {
      return body;
    }
  }

  @Override
  public Verdict judge(Model model) {
    if (!by().roles().contains("operator")) {
      return by().org().equals(order.org()) ? Refusals.FORBIDDEN : Refusals.NOT_FOUND;
    }
    if (!body().wellFormed()) {
      return Refusals.MALFORMED;
    }
    boolean onlyOut = fate == Fate.RETURN && !order.kind().goesOut();
    if (!order.state.equals(fate.from) || onlyOut) {
      return Refusals.WRONG_STATE;
    }
    return new Verdict.Accepted(200, _ -> decide(model));
  }

  private void decide(Model model) {
    order.state = fate.to;
    // what comes in arrives with its confirmation, what went out when it comes back
    if (order.kind().goesOut() != (fate == Fate.CONFIRM)) {
      order.arrive(model.ledger());
    }
  }
}
