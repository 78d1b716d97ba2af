package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The provider shows its work, as the next revision. */
final class Submit extends MilestoneAct {
  static final Body EVIDENCE =
      Body.of(
          """
          {"evidence": [{"title": "Log", "uri": "https://files.example/log", "sha256": "%s"}]}\
          """
              .formatted("c".repeat(64)));

  Submit(Caller by, Site site, Body body, OptionalLong ifMatch) {
    super(by, site, "/submit", body, ifMatch);
  }

  @Override
  boolean allowed() {
    return byProvider("agent");
  }

  @Override
  Verdict decide(Model model) {
    MilestoneModel milestone = milestone();
    boolean open =
        milestone.is("FUNDED", "CHANGES_REQUESTED") && milestone.pendingRefund().isEmpty();
    if (contract().suspended || !open || milestone.revision == MilestoneModel.MOST_REVISIONS) {
      return Refusals.WRONG_STATE;
    }
    return accepted(200, () -> milestone.submit(contract().rules(), model.now()));
  }
}
