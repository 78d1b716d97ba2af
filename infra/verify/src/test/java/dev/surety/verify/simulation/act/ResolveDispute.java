package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.DisputeModel.Parts;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;

/** An arbiter, who is on neither side, divides what is in dispute. */
final class ResolveDispute extends DisputeAct {
  private final Parts parts;

  ResolveDispute(Caller by, Site site, DisputeModel dispute, Parts parts, Body body) {
    super(by, site, dispute, "/resolve", body);
    this.parts = parts;
  }

  @Override
  boolean visible() {
    return super.visible() || byArbiter();
  }

  @Override
  boolean allowed() {
    return byArbiter();
  }

  private boolean byArbiter() {
    return by().roles().contains("arbiter") && !contract().party(by().org());
  }

  @Override
  Verdict decide(Model model) {
    if (!dispute().undecided(model.now())) {
      return Refusals.WRONG_STATE;
    }
    return divides(parts)
        ? accepted(200, () -> divide(model, parts, "RESOLVED"))
        : Refusals.MEANINGLESS;
  }
}
