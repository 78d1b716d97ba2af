package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Settlements;
import dev.surety.verify.world.Caller;
import java.time.Duration;

/** Who opened a dispute calls it off. */
final class CancelDispute extends DisputeAct {
  CancelDispute(Caller by, Site site, DisputeModel dispute, Body body) {
    super(by, site, dispute, "/cancel", body);
  }

  @Override
  boolean allowed() {
    return byClient("approver") || byProvider();
  }

  @Override
  Verdict decide(Model model) {
    if (!by().org().equals(dispute().openedBy())) {
      return Refusals.OWN_SIDE;
    }
    Duration deadline = contract().rules().disputeDeadline();
    Duration used =
        milestone().disputed(by().org()).plus(Duration.between(dispute().openedAt(), model.now()));
    boolean early = used.compareTo(deadline.dividedBy(2)) <= 0;
    return dispute().undecided(model.now()) && early
        ? accepted(
            200,
            () ->
                new Settlements(model.ledger(), contract())
                    .resume(milestone(), dispute(), model.now()))
        : Refusals.WRONG_STATE;
  }
}
