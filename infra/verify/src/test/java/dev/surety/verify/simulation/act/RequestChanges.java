package dev.surety.verify.simulation.act;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.world.Caller;
import java.util.OptionalLong;

/** The client says what is missing in a revision. */
final class RequestChanges extends MilestoneAct {
  private final int revision;

  RequestChanges(Caller by, Site site, int revision, Body body, OptionalLong ifMatch) {
    super(by, site, "/request-changes", body, ifMatch);
    this.revision = revision;
  }

  static Body body(int revision) {
    return new Body(
        "{\"revision\": %d, \"reason\": \"a figure is missing\"}".formatted(revision),
        revision > 0);
  }

  @Override
  boolean allowed() {
    return byClient("approver");
  }

  @Override
  Verdict decide(Model model) {
    if (!milestone().state(model.now()).equals("SUBMITTED") || revision != milestone().revision) {
      return Refusals.WRONG_STATE;
    }
    return accepted(
        200,
        () -> {
          milestone().state = "CHANGES_REQUESTED";
          milestone().approvedBy.clear();
        });
  }
}
