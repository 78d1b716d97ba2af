package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DepositModel;
import dev.surety.verify.simulation.model.Ledger;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The rail has the money, or will never have it. */
final class DecideDeposit extends Act {
  private final DepositModel deposit;
  private final boolean arrived;

  DecideDeposit(Caller by, DepositModel deposit, boolean arrived, Body body) {
    super(
        by,
        "/v1/deposits/" + deposit.id() + (arrived ? "/confirm" : "/fail"),
        body,
        OptionalLong.empty());
    this.deposit = deposit;
    this.arrived = arrived;
  }

  static Body body(boolean arrived) {
    return arrived ? Body.EMPTY : Body.of("{\"reason\": \"the bank said no\"}");
  }

  @Override
  public Verdict judge(Model model) {
    boolean operator = by().roles().contains("operator");
    if (!operator) {
      return by().org().equals(deposit.org()) ? Verdict.FORBIDDEN : Verdict.NOT_FOUND;
    }
    if (!body().wellFormed()) {
      return Verdict.MALFORMED;
    }
    if (!deposit.state.equals("PENDING")) {
      return Verdict.WRONG_STATE;
    }
    return new Verdict.Accepted(200, _ -> decide(model));
  }

  private void decide(Model model) {
    deposit.state = arrived ? "SETTLED" : "FAILED";
    if (arrived) {
      model
          .ledger()
          .move(
              Ledger.world(deposit.org()),
              Ledger.client(deposit.org()),
              deposit.amount(),
              deposit.currency());
    }
  }
}
