package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.DisputeModel.Parts;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;

/** One side offers to divide what is in dispute. */
final class OfferSettlement extends DisputeAct {
  /** By one side. */
  private static final int MOST = 25;

  private final Parts parts;

  OfferSettlement(Caller by, Site site, DisputeModel dispute, Parts parts, Body body) {
    super(by, site, dispute, "/settlements", body);
    this.parts = parts;
  }

  @Override
  boolean allowed() {
    return byClient() || byProvider();
  }

  @Override
  Verdict decide(Model model) {
    long own = dispute().offers().stream().filter(o -> o.by().equals(by().org())).count();
    if (!dispute().undecided(model.now()) || own == MOST) {
      return Refusals.WRONG_STATE;
    }
    if (!divides(parts)) {
      return Refusals.MEANINGLESS;
    }
    return accepted(
        201,
        reply ->
            dispute()
                .offers()
                .add(new DisputeModel.Offer(reply.text("/settlementId"), by().org(), parts)));
  }
}
