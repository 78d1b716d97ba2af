package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The client stops a contract for a while, or lets it go on. */
final class SuspendOrResume extends Act {
  private final ContractModel contract;
  private final boolean suspend;

  SuspendOrResume(Caller by, ContractModel contract, boolean suspend, Body body) {
    super(by, contract.at(suspend ? "/suspend" : "/resume"), body, OptionalLong.empty());
    this.contract = contract;
    this.suspend = suspend;
  }

  static Body body(boolean suspend) {
    return suspend ? Body.of("{\"reason\": \"an audit\"}") : Body.EMPTY;
  }

  @Override
  public Verdict judge(Model model) {
    if (!contract.party(by().org())) {
      return Refusals.NOT_FOUND;
    }
    if (!by().org().equals(contract.client()) || !by().roles().contains("admin")) {
      return Refusals.FORBIDDEN;
    }
    if (!body().wellFormed()) {
      return Refusals.MALFORMED;
    }
    return contract.suspended == suspend
        ? Refusals.WRONG_STATE
        : new Verdict.Accepted(200, _ -> contract.suspended = suspend);
  }
}
