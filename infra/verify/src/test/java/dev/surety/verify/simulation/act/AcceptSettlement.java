package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;

/** The other side accepts an offer, and the money is divided like that. */
final class AcceptSettlement extends DisputeAct {
  private final DisputeModel.Offer offer;

  AcceptSettlement(
      Caller by, Site site, DisputeModel dispute, DisputeModel.Offer offer, Body body) {
    super(by, site, dispute, "/settlements/" + offer.id() + "/accept", body);
    this.offer = offer;
  }

  @Override
  boolean allowed() {
    return byClient() || byProvider();
  }

  @Override
  Verdict decide(Model model) {
    if (by().org().equals(offer.by())) {
      return Refusals.OWN_SIDE;
    }
    return dispute().undecided(model.now()) && dispute().stands(offer)
        ? accepted(200, () -> divide(model, offer.parts(), "SETTLED"))
        : Refusals.WRONG_STATE;
  }
}
