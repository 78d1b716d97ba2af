package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.RefundModel;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The client asks for money back that is still held; not while a review is pending. */
final class RequestRefund extends MilestoneAct {
  private final OptionalLong amount;

  RequestRefund(Caller by, Site site, OptionalLong amount, Body body, OptionalLong ifMatch) {
    super(by, site, "/refund-requests", body, ifMatch);
    this.amount = amount;
  }

  @Override
  boolean allowed() {
    return byClient("approver");
  }

  @Override
  Verdict decide(Model model) {
    MilestoneModel milestone = milestone();
    boolean reviewed = milestone.state(model.now()).equals("SUBMITTED");
    if (reviewed || milestone.held() == 0 || milestone.pendingRefund().isPresent()) {
      return Refusals.WRONG_STATE;
    }
    long asked = amount.orElse(milestone.held());
    if (asked > milestone.held()) {
      return Refusals.MEANINGLESS;
    }
    return accepted(
        201,
        reply -> {
          milestone.catchUp(model.now());
          milestone
              .refunds()
              .add(
                  new RefundModel(
                      reply.text("/id"),
                      asked,
                      model.now().plus(contract().rules().refundWindow())));
        });
  }
}
