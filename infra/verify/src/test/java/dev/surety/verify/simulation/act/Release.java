package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Reply;
import java.util.List;
import java.util.OptionalLong;

/** The client pays approved work, in full or in part. */
final class Release extends MilestoneAct {
  private final OptionalLong amount;

  Release(Caller by, Site site, OptionalLong amount, Body body, OptionalLong ifMatch) {
    super(by, site, "/releases", body, ifMatch);
    this.amount = amount;
  }

  @Override
  boolean allowed() {
    return byClient("approver");
  }

  @Override
  Verdict decide(Model model) {
    MilestoneModel milestone = milestone();
    boolean payable =
        List.of("APPROVED", "PARTIALLY_RELEASED").contains(milestone.state(model.now()));
    if (!payable || milestone.pendingRefund().isPresent()) {
      return Refusals.WRONG_STATE;
    }
    long gross = amount.orElse(milestone.held());
    if (gross > milestone.held()) {
      return Refusals.MEANINGLESS;
    }
    Payment payment = Payment.of(gross, contract());
    return accepted(
        201,
        reply -> {
          milestone.catchUp(model.now());
          payment.make(reply.text("/id"), model, contract(), milestone);
          told(payment, reply);
        });
  }

  private void told(Payment payment, Reply reply) {
    Payment told =
        new Payment(
            reply.whole("/grossMinor"),
            reply.whole("/creditMinor"),
            reply.whole("/feeMinor"),
            reply.whole("/netMinor"));
    if (!told.equals(payment) || reply.whole("/settlementSeq") != milestone().slot) {
      throw new AssertionError(payment + " was told as " + reply.raw());
    }
  }
}
