package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.DisputeModel;
import dev.surety.verify.simulation.model.DisputeModel.Parts;
import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Settlements;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** Something about one dispute. */
abstract class DisputeAct extends MilestoneAct {
  private final DisputeModel dispute;

  DisputeAct(Caller by, Site site, DisputeModel dispute, String rest, Body body) {
    super(by, site, "/disputes/" + dispute.id() + rest, body, OptionalLong.empty());
    this.dispute = dispute;
  }

  final DisputeModel dispute() {
    return dispute;
  }

  /** How the money is to be divided, as a body says it. */
  static Body body(Parts parts) {
    boolean sound = parts.client() >= 0 && parts.provider() >= 0;
    return new Body(
        "{\"clientMinor\": %d, \"providerMinor\": %d}".formatted(parts.client(), parts.provider()),
        sound);
  }

  /** To the last unit, and not a unit more. */
  final boolean divides(Parts parts) {
    return parts.client() + parts.provider() == dispute.frozen();
  }

  final void divide(Model model, Parts parts, String decided) {
    new Settlements(model.ledger(), contract()).divide(milestone(), dispute, parts, decided);
  }
}
