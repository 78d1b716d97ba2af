package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DepositModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** An organisation announces money that it sends. */
final class RequestDeposit extends Act {
  private final long amount;
  private final String currency;

  RequestDeposit(Caller by, long amount, String currency, Body body) {
    super(by, "/v1/deposits", body, OptionalLong.empty());
    this.amount = amount;
    this.currency = currency;
  }

  @Override
  public Verdict judge(Model model) {
    if (!by().roles().contains("admin")) {
      return Verdict.FORBIDDEN;
    }
    if (!body().wellFormed()) {
      return Verdict.MALFORMED;
    }
    return new Verdict.Accepted(
        202,
        reply -> {
          String id = reply.text("/id");
          model.deposits().put(id, new DepositModel(id, by().org(), amount, currency));
        });
  }
}
