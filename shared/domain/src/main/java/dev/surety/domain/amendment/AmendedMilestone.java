package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Ownership;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.terms.MilestonePlan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One milestone under newer terms: what both sides may change about it, and the money for it. */
record AmendedMilestone(Contract contract, Agreement base, Agreement next, Instant now) {

  /** A milestone that the terms did not have before. */
  Decision<Milestone> planned(MilestonePlan plan) {
    Milestone planned = Milestone.planned(contract.id(), plan);
    return Decision.accept(
        planned, Changes.of(planned, planned.event("milestone.planned", facts(planned))));
  }

  /** A milestone with another plan. */
  Decision<Milestone> changed(Milestone milestone, MilestonePlan plan) {
    return touching(
        milestone,
        present -> {
          long more = plan.amountMinor() - present.amountMinor();
          if (present.state() == MilestoneState.PLANNED) {
            return amended(present, present.amended(plan, 0, 0));
          }
          if (more > 0 && present.releasable()) {
            return refuse(present, "milestone_approved", "for more work plan another milestone");
          }
          if (plan.amountMinor() < present.settledMinor()) {
            return belowReleased(present, plan.amountMinor());
          }
          long back = Math.max(0, -more - present.shortMinor());
          long lacking = Math.max(0, present.shortMinor() + more);
          return amended(present, present.amended(plan, back, lacking));
        });
  }

  /** A milestone that the terms no longer have. */
  Decision<Milestone> removed(Milestone milestone) {
    return touching(
        milestone,
        present ->
            present.escrow().releasedMinor() > 0
                ? belowReleased(present, 0)
                : changes(present, present.removed(), "milestone.removed"));
  }

  /** Only what is neither under review nor in question nor over, as it is by now. */
  private Decision<Milestone> touching(
      Milestone milestone, Function<Milestone, Decision<Milestone>> change) {
    return Reviews.caughtUp(base, milestone, now)
        .then(
            present ->
                untouchable(present)
                    .<Decision<Milestone>>map(
                        no -> Decision.refuse(no.stating("milestone", present.id())))
                    .orElseGet(() -> change.apply(present)));
  }

  private static Optional<Refusal> untouchable(Milestone milestone) {
    return switch (milestone.state()) {
      case SUBMITTED ->
          Optional.of(
              milestone.refusing("milestone_under_review", "answer the review before it changes"));
      case DISPUTED ->
          Optional.of(
              milestone.refusing(
                  "milestone_in_dispute", "the dispute is decided before it changes"));
      case RELEASED, REFUNDED, CLOSED_PARTIAL, CANCELLED ->
          Optional.of(
              milestone.refusing("milestone_final", "it stays as it is, and so does its id"));
      case PLANNED, FUNDED, CHANGES_REQUESTED, APPROVED, PARTIALLY_RELEASED ->
          milestone.awaitingRefund();
    };
  }

  private Decision<Milestone> amended(Milestone present, Milestone amended) {
    return changes(present, amended, "milestone.amended");
  }

  private Decision<Milestone> changes(Milestone present, Milestone after, String event) {
    long back = after.escrow().refundedMinor() - present.escrow().refundedMinor();
    Map<String, Object> data = facts(after);
    data.put("backMinor", back);
    Changes changes = Changes.of(after, after.event(event, data));
    return Decision.accept(
        after,
        back == 0
            ? changes
            : changes.moving(List.of(down(after, back))).and(Ownership.passing(next, after)));
  }

  private Transfer down(Milestone after, long back) {
    return after.transfer(
        1,
        Act.AMEND_DOWN,
        after.escrowAccount(),
        Accounts.clientAvailable(contract.client()),
        back,
        contract.agreedCurrency());
  }

  private static Decision<Milestone> belowReleased(Milestone milestone, long amountMinor) {
    long settled = Math.max(milestone.settledMinor(), milestone.escrow().releasedMinor());
    return Decision.refuse(
        milestone
            .refusing(
                "below_released",
                "%d is below the %d already paid or given back".formatted(amountMinor, settled))
            .stating("milestone", milestone.id())
            .stating("settledMinor", settled));
  }

  private static Decision<Milestone> refuse(Milestone milestone, String code, String detail) {
    return Decision.refuse(milestone.refusing(code, detail).stating("milestone", milestone.id()));
  }

  private Map<String, Object> facts(Milestone milestone) {
    Map<String, Object> data = new HashMap<>();
    data.put("termsVersion", next.termsVersion());
    data.put("state", milestone.state().name());
    data.put("title", milestone.plan().title());
    data.put("amountMinor", milestone.amountMinor());
    data.put("dueOn", milestone.plan().dueOn().toString());
    data.put("deliverables", milestone.plan().deliverables());
    data.put("shortMinor", milestone.shortMinor());
    data.put("settlementSeq", milestone.settlementSeq());
    return data;
  }
}
