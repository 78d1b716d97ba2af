package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.RefundModel;
import dev.surety.verify.simulation.model.Settlements;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The provider says yes or no to a refund, or the client takes its request back. */
final class AnswerRefund extends MilestoneAct {
  private final RefundModel refund;
  private final Answer answer;

  AnswerRefund(Caller by, Site site, RefundModel refund, Answer answer, Body body) {
    super(by, site, "/refund-requests/" + refund.id() + answer.path(), body, OptionalLong.empty());
    this.refund = refund;
    this.answer = answer;
  }

  /** How a request can end before silence ends it. */
  enum Answer {
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    private String path() {
      return this == WITHDRAWN ? "/withdraw" : "/answer";
    }

    Body body() {
      return this == WITHDRAWN ? Body.EMPTY : Body.of("{\"accept\": " + (this == ACCEPTED) + "}");
    }
  }

  @Override
  boolean allowed() {
    return answer == Answer.WITHDRAWN ? byClient("approver") : byProvider();
  }

  @Override
  Verdict decide(Model model) {
    if (!refund.open(model.now())) {
      return Refusals.WRONG_STATE;
    }
    return accepted(
        200,
        () -> {
          if (answer == Answer.ACCEPTED) {
            new Settlements(model.ledger(), contract()).refund(milestone(), refund, "ACCEPTED");
          } else {
            refund.state = answer.name();
          }
        });
  }
}
