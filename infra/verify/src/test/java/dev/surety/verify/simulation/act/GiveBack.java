package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Ledger;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.ReleaseModel;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The provider gives back some of what it was paid, of its own accord. */
final class GiveBack extends MilestoneAct {
  private static final int MOST = 50;

  private final ReleaseModel release;
  private final long amount;

  GiveBack(Caller by, Site site, ReleaseModel release, long amount, Body body) {
    super(by, site, "/releases/" + release.id() + "/refunds", body, OptionalLong.empty());
    this.release = release;
    this.amount = amount;
  }

  @Override
  boolean allowed() {
    return byProvider();
  }

  @Override
  Verdict decide(Model model) {
    if (amount > release.kept()) {
      return Refusals.MEANINGLESS;
    }
    if (release.refunds == MOST) {
      return Refusals.WRONG_STATE;
    }
    String available = Ledger.provider(contract().provider());
    String currency = contract().rules().currency();
    if (model.ledger().balance(available, currency) < amount) {
      return Refusals.NO_MONEY;
    }
    return accepted(
        201,
        () -> {
          model.ledger().move(available, Ledger.client(contract().client()), amount, currency);
          release.refunded += amount;
          release.refunds++;
        });
  }
}
