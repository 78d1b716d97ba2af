package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.ContractModel;
import dev.surety.verify.simulation.model.CreditsModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The provider grants a service credit; the next release nets it. */
final class GrantCredit extends Act {
  private final ContractModel contract;
  private final Grant grant;

  GrantCredit(Caller by, ContractModel contract, Grant grant, Body body) {
    super(by, contract.at("/credits"), body, OptionalLong.empty());
    this.contract = contract;
    this.grant = grant;
  }

  /** How much for which month. */
  record Grant(String period, long amount, boolean begun) {
    String others() {
      return ", \"period\": \"" + period + "\", \"reason\": \"late answers\"";
    }
  }

  @Override
  public Verdict judge(Model model) {
    if (!contract.party(by().org())) {
      return Refusals.NOT_FOUND;
    }
    if (!by().org().equals(contract.provider()) || !by().roles().contains("admin")) {
      return Refusals.FORBIDDEN;
    }
    if (!body().wellFormed()) {
      return Refusals.MALFORMED;
    }
    CreditsModel credits = contract.credits();
    if (!grant.begun() || !credits.withinCap(grant.period(), grant.amount())) {
      return Refusals.MEANINGLESS;
    }
    return credits.full()
        ? Refusals.WRONG_STATE
        : new Verdict.Accepted(201, _ -> credits.grant(grant.period(), grant.amount()));
  }
}
