package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The provider takes its work back; the money stays where it is. */
final class WithdrawSubmission extends MilestoneAct {
  WithdrawSubmission(Caller by, Site site, Body body, OptionalLong ifMatch) {
    super(by, site, "/withdraw-submission", body, ifMatch);
  }

  @Override
  boolean allowed() {
    return byProvider("agent");
  }

  @Override
  Verdict decide(Model model) {
    if (!milestone().state(model.now()).equals("SUBMITTED")) {
      return Refusals.WRONG_STATE;
    }
    return accepted(
        200,
        () -> {
          milestone().state = "FUNDED";
          milestone().approvedBy.clear();
        });
  }
}
