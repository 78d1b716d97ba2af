package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.RefundModel;
import dev.surety.verify.simulation.model.Settlements;
import dev.surety.verify.world.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Either side freezes all that a milestone holds. A refund that was asked for gives way. */
final class OpenDispute extends MilestoneAct {
  static final Body CLAIM = Body.of("{\"claim\": \"this is not what we agreed on\"}");

  OpenDispute(Caller by, Site site, Body body, OptionalLong ifMatch) {
    super(by, site, "/disputes", body, ifMatch);
  }

  @Override
  boolean allowed() {
    return byClient("approver") || byProvider();
  }

  @Override
  Verdict decide(Model model) {
    MilestoneModel milestone = milestone();
    Optional<RefundModel> refund = milestone.pendingRefund();
    boolean paying = refund.isPresent() && !refund.get().open(model.now());
    Duration left = left();
    if (milestone.held() == 0 || paying || !left.isPositive()) {
      return Refusals.WRONG_STATE;
    }
    return accepted(
        201,
        reply -> {
          milestone.catchUp(model.now());
          DisputeModel dispute =
              new DisputeModel(
                  reply.text("/id"),
                  by().org(),
                  milestone.held(),
                  model.now(),
                  model.now().plus(left),
                  milestone.state);
          new Settlements(model.ledger(), contract()).freeze(milestone, dispute);
        });
  }

  /** Nobody keeps money frozen for longer than was agreed, however often it is called off. */
  private Duration left() {
    return contract().rules().disputeDeadline().minus(milestone().disputed(by().org()));
  }
}
