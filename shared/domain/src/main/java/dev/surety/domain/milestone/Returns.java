package dev.surety.domain.milestone;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives back what was funded and never submitted, once a notice is over. */
public final class Returns {
  /** With five writes for each, and 40 mails, below the 100 of a transaction. */
  public static final int MOST_AT_ONCE = 8;

  private Returns() {}

  /**
   * What was returned.
   *
   * @param milestones all of the contract's, as they are afterwards
   * @param more whether others have still to be returned
   */
  public record Returned(Changes changes, List<Milestone> milestones, boolean more) {}

  /** Returns at most so many; a refund that was asked for gives way to it. */
  public static Returned unsubmitted(Contract contract, List<Milestone> milestones, int most) {
    Changes changes = Changes.NONE;
    List<Milestone> after = new ArrayList<>();
    int returned = 0;
    boolean more = false;
    for (Milestone milestone : milestones) {
      boolean unsubmitted = milestone.state() == MilestoneState.FUNDED && milestone.heldMinor() > 0;
      more |= unsubmitted && returned == most;
      if (unsubmitted && returned < most) {
        returned++;
        Milestone next = milestone.refunded(milestone.heldMinor());
        changes = changes.and(returning(contract, milestone, next));
        after.add(next);
      } else {
        after.add(milestone);
      }
    }
    return new Returned(changes, List.copyOf(after), more);
  }

  private static Changes returning(Contract contract, Milestone before, Milestone next) {
    Map<String, Object> data =
        Map.of(
            "amountMinor", before.heldMinor(),
            "settlementSeq", next.settlementSeq(),
            "state", next.state().name());
    return Changes.of(next, next.event("milestone.returned", data))
        .moving(
            List.of(
                next.transfer(
                    1,
                    Act.REFUND,
                    next.escrowAccount(),
                    Accounts.clientAvailable(contract.client()),
                    before.heldMinor(),
                    contract.agreedCurrency())));
  }
}
