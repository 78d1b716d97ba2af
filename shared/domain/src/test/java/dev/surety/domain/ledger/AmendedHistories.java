package dev.surety.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.amendment.Affected;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.amendment.Amendments;
import dev.surety.domain.amendment.NewAmendment;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.ledger.BankHistories.Step;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.MilestonePlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Amendments of milestones in random histories; what they must never touch is looked at. */
final class AmendedHistories {
  private static final Set<MilestoneState> UNTOUCHABLE =
      EnumSet.of(
          MilestoneState.SUBMITTED,
          MilestoneState.DISPUTED,
          MilestoneState.RELEASED,
          MilestoneState.REFUNDED,
          MilestoneState.CLOSED_PARTIAL,
          MilestoneState.CANCELLED);

  private AmendedHistories() {}

  static void attempt(Bank bank, Step step) {
    List<MilestonePlan> plans = new ArrayList<>(bank.agreement().terms().milestones());
    boolean there = plans.removeIf(plan -> plan.id().equals(step.milestone()));
    switch (step.attempt()) {
      case REPRICE -> {
        if (there) {
          plans.add(Agreements.milestone(step.milestone(), step.amountMinor() * 4));
        }
      }
      case REPLACE ->
          plans.add(Agreements.milestone("N" + bank.milestones().size(), step.amountMinor()));
      default -> {}
    }
    amend(bank, plans);
  }

  private static void amend(Bank bank, List<MilestonePlan> plans) {
    Agreement next = bank.amended(plans);
    NewAmendment proposed =
        new NewAmendment(
            "a_" + bank.books().entries().size(),
            bank.agreement().termsVersion(),
            next,
            "{}",
            Optional.empty(),
            List.of());
    Decision<Amendment> asked =
        Amendments.propose(
            bank.contract(),
            bank.agreement(),
            proposed,
            affected(bank.milestones()),
            Agreements.CLIENT,
            Side.CLIENT,
            bank.now());
    if (asked instanceof Decision.Accepted<Amendment>(Amendment amendment, var changes)) {
      bank.commit(changes);
      accept(bank, amendment, next);
    }
  }

  private static void accept(Bank bank, Amendment amendment, Agreement next) {
    List<Milestone> before = bank.milestones();
    bank.commit(
        Amendments.accept(
            bank.contract(),
            bank.agreement(),
            amendment,
            affected(before),
            Optional.empty(),
            Agreements.PROVIDER,
            Side.PROVIDER,
            bank.now()));
    // what could be proposed a minute ago can still be accepted
    assertThat(bank.agreement().termsVersion()).isEqualTo(next.termsVersion());
    for (Milestone was : before) {
      Milestone is = bank.milestone(was.id());
      assertThat(is.escrow().releasedMinor()).isEqualTo(was.escrow().releasedMinor());
      assertThat(is.amountMinor() >= is.escrow().releasedMinor() || is.state().over()).isTrue();
      if (UNTOUCHABLE.contains(was.state()) || was.refund() != null) {
        assertThat(is).isEqualTo(was);
      }
    }
    consistent(bank);
  }

  /**
   * Every agreed milestone is stored as it is agreed, and holds what it costs or lacks the rest.
   */
  private static void consistent(Bank bank) {
    for (MilestonePlan plan : bank.agreement().terms().milestones()) {
      Milestone milestone = bank.milestone(plan.id());
      assertThat(milestone.plan()).isEqualTo(plan);
      if (milestone.state() != MilestoneState.PLANNED && !milestone.state().over()) {
        long placed =
            milestone.heldMinor() + milestone.escrow().frozenMinor() + milestone.shortMinor();
        assertThat(placed + milestone.settledMinor()).isEqualTo(plan.amountMinor());
      }
      boolean submitted = milestone.revision() > 0 && milestone.review().isPresent();
      assertThat(submitted && milestone.shortMinor() > 0).isFalse();
    }
  }

  private static Affected affected(List<Milestone> stored) {
    return new Affected(stored, List.of(), List.of());
  }
}
