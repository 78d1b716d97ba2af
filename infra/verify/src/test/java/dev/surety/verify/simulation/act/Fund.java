package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Ledger;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The client puts a milestone's whole amount into escrow. */
final class Fund extends MilestoneAct {
  Fund(Caller by, Site site, Body body, OptionalLong ifMatch) {
    super(by, site, "/fund", body, ifMatch);
  }

  @Override
  boolean allowed() {
    return byClient();
  }

  @Override
  Verdict decide(Model model) {
    MilestoneModel milestone = milestone();
    if (!milestone.is("PLANNED")) {
      return Refusals.WRONG_STATE;
    }
    String available = Ledger.client(contract().client());
    String currency = contract().rules().currency();
    if (model.ledger().balance(available, currency) < milestone.amount()) {
      return Refusals.NO_MONEY;
    }
    return accepted(
        201,
        () -> {
          model
              .ledger()
              .move(available, contract().escrow(milestone), milestone.amount(), currency);
          milestone.funded += milestone.amount();
          milestone.state = "FUNDED";
          milestone.slot++;
        });
  }
}
