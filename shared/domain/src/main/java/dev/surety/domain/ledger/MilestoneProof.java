package dev.surety.domain.ledger;

import dev.surety.domain.milestone.Escrow;
import dev.surety.domain.milestone.Milestone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whether what a milestone says about its money is what the transfers say. */
final class MilestoneProof {
  private MilestoneProof() {}

  /** I3 and I4, from the transfers alone. */
  static boolean conserved(Milestone milestone, List<Transfer> transfers) {
    Map<Act, Long> sums = new EnumMap<>(Act.class);
    String own = milestone.contract() + "." + milestone.id() + ".";
    for (Transfer t : transfers) {
      boolean escrow = touches(t, milestone.escrowAccount());
      boolean frozen = touches(t, milestone.frozenAccount());
      if ((escrow || frozen) && !t.id().startsWith(own)) {
        return false;
      }
      if (escrow || frozen) {
        sums.merge(t.act(), t.amountMinor(), Math::addExact);
      }
    }
    Escrow escrow = milestone.escrow();
    long paid = sum(sums, Act.RELEASE, Act.RELEASE_CREDIT, Act.RELEASE_FEE, Act.RESOLVE_PROVIDER);
    long back = sum(sums, Act.REFUND, Act.AMEND_DOWN, Act.RESOLVE_CLIENT);
    long frozen =
        sum(sums, Act.DISPUTE) - sum(sums, Act.RESUME, Act.RESOLVE_CLIENT, Act.RESOLVE_PROVIDER);
    return sum(sums, Act.FUND) == escrow.fundedMinor()
        && paid == escrow.releasedMinor()
        && back == escrow.refundedMinor()
        && frozen == escrow.frozenMinor()
        && escrow.heldMinor() >= 0;
  }

  private static boolean touches(Transfer transfer, String account) {
    return transfer.debit().equals(account) || transfer.credit().equals(account);
  }

  private static long sum(Map<Act, Long> sums, Act... acts) {
    long sum = 0;
    for (Act act : acts) {
      sum += sums.getOrDefault(act, 0L);
    }
    return sum;
  }
}
