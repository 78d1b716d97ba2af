package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.MilestoneModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.PaymentRules;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Reply;
import java.util.OptionalLong;

/** The client accepts a revision and its amount, and may pay it at once. */
final class Approve extends MilestoneAct {
  private final Said said;

  Approve(Caller by, Site site, Said said, Body body, OptionalLong ifMatch) {
    super(by, site, "/approve", body, ifMatch);
    this.said = said;
  }

  /** What the approver looked at. */
  record Said(int revision, long amount, boolean release) {
    Body body() {
      return new Body(
          "{\"revision\": %d, \"expectedAmountMinor\": %d, \"release\": %b}"
              .formatted(revision, amount, release),
          revision > 0);
    }
  }

  @Override
  boolean allowed() {
    return byClient("approver");
  }

  @Override
  Verdict decide(Model model) {
    MilestoneModel milestone = milestone();
    if (!milestone.state(model.now()).equals("SUBMITTED")
        || said.revision() != milestone.revision) {
      return Refusals.WRONG_STATE;
    }
    if (milestone.approvedBy.contains(by().sub())) {
      return Refusals.WRONG_STATE;
    }
    if (said.amount() != milestone.held()) {
      return Refusals.MEANINGLESS;
    }
    return accepted(200, reply -> approve(model, reply));
  }

  private void approve(Model model, Reply reply) {
    MilestoneModel milestone = milestone();
    milestone.approvedBy.add(by().sub());
    if (milestone.approvedBy.size() >= needed()) {
      milestone.state = "APPROVED";
      if (said.release()) {
        Payment.of(milestone.held(), contract())
            .make(reply.text("/releaseId"), model, contract(), milestone);
      }
    }
  }

  /** Two above the contract's amount, and two above what this person may decide alone. */
  private int needed() {
    PaymentRules rules = contract().rules();
    boolean limited = !by().roles().contains("admin");
    boolean above = limited && milestone().held() > rules.approverLimit();
    return above || milestone().held() >= rules.dualFrom() ? 2 : 1;
  }
}
