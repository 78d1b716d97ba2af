package dev.surety.domain.milestone;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.terms.IpClause;
import java.util.List;
import java.util.Map;

/** When the work becomes its owner's. */
public final class Ownership {
  private Ownership() {}

  /**
   * The work passes with the movement that leaves nothing to decide about its money, if any of it
   * was paid - whichever movement is the last - and the terms let it pass on release.
   *
   * @param milestone as it is after the movement
   */
  public static Changes passing(Agreement agreement, Milestone milestone) {
    IpClause ip = agreement.terms().ip();
    Escrow escrow = milestone.escrow();
    boolean over = escrow.heldMinor() == 0 && escrow.frozenMinor() == 0;
    if (ip.transfersOn() != IpClause.Passing.RELEASE || !over || escrow.releasedMinor() == 0) {
      return Changes.NONE;
    }
    Map<String, Object> data =
        Map.of(
            "owner", ip.owner().name(),
            "state", milestone.state().name(),
            "revision", milestone.revision(),
            "deliverables", milestone.plan().deliverables());
    return new Changes(
        List.of(), List.of(milestone.event("milestone.ip_passed", data)), List.of(), List.of());
  }
}
