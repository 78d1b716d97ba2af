package dev.surety.domain.amendment;

import static dev.surety.domain.amendment.Proposals.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.credit.Credits;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.milestone.PendingRefund;
import dev.surety.domain.party.Side;
import dev.surety.domain.payment.Releases;
import dev.surety.domain.terms.MilestonePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amendment may do to a milestone, by where that stands, and the money with it. */
class AmendedMilestonesTest {
  private static final MilestonePlan M2 = Agreements.milestone("M2", 200_000);

  private final Proposals proposals = new Proposals();
  private final Milestone second = Milestone.planned("c_1", M2);

  /**
   * M1 costs 100,000, of which 1 is released where some is; then the state, what goes back and what
   * is short, or a dash and the code.
   */
  @ParameterizedTest
  @CsvSource({
    "PLANNED,            rename, PLANNED 0 0",
    "PLANNED,            lower,  PLANNED 0 0",
    "PLANNED,            raise,  PLANNED 0 0",
    "PLANNED,            remove, CANCELLED 0 0",
    "FUNDED,             rename, FUNDED 0 0",
    "FUNDED,             lower,  FUNDED 40000 0",
    "FUNDED,             raise,  FUNDED 0 30000",
    "FUNDED,             remove, REFUNDED 100000 0",
    "SHORT,              rename, FUNDED 0 5000",
    "SHORT,              lower,  FUNDED 40000 0",
    "SHORT,              raise,  FUNDED 0 30000",
    "SHORT,              remove, REFUNDED 100000 0",
    "SUBMITTED,          rename, -milestone_under_review",
    "SUBMITTED,          lower,  -milestone_under_review",
    "SUBMITTED,          raise,  -milestone_under_review",
    "SUBMITTED,          remove, -milestone_under_review",
    "CHANGES_REQUESTED,  rename, CHANGES_REQUESTED 0 0",
    "CHANGES_REQUESTED,  lower,  CHANGES_REQUESTED 40000 0",
    "CHANGES_REQUESTED,  raise,  CHANGES_REQUESTED 0 30000",
    "CHANGES_REQUESTED,  remove, REFUNDED 100000 0",
    "APPROVED,           rename, APPROVED 0 0",
    "APPROVED,           lower,  APPROVED 40000 0",
    "APPROVED,           raise,  -milestone_approved",
    "APPROVED,           remove, REFUNDED 100000 0",
    "PARTIALLY_RELEASED, rename, PARTIALLY_RELEASED 0 0",
    "PARTIALLY_RELEASED, lower,  PARTIALLY_RELEASED 40000 0",
    "PARTIALLY_RELEASED, least,  CLOSED_PARTIAL 99999 0",
    "PARTIALLY_RELEASED, raise,  -milestone_approved",
    "PARTIALLY_RELEASED, remove, -below_released",
    "MOSTLY_RELEASED,    lower,  -below_released",
    "PARTLY_REFUNDED,    lower,  -below_released",
    "PARTLY_REFUNDED,    raise,  FUNDED 0 30000",
    "PARTLY_REFUNDED,    remove, REFUNDED 30000 0",
    "DISPUTED,           rename, -milestone_in_dispute",
    "DISPUTED,           lower,  -milestone_in_dispute",
    "DISPUTED,           remove, -milestone_in_dispute",
    "RELEASED,           rename, -milestone_final",
    "RELEASED,           remove, -milestone_final",
    "REFUNDED,           raise,  -milestone_final",
    "CLOSED_PARTIAL,     lower,  -milestone_final",
    "REFUND_PENDING,     rename, -refund_pending",
    "REFUND_PENDING,     lower,  -refund_pending",
    "REFUND_PENDING,     raise,  -refund_pending",
    "REFUND_PENDING,     remove, -refund_pending"
  })
  void everyChangeInEveryState(String state, String change, String outcome) {
    Milestone milestone = in(state);
    Decision<Amendment> decision = agreed(change, milestone);
    if (outcome.startsWith("-")) {
      Decisions.refusedInState(
          decision, outcome.substring(1), milestone.state(), milestone.allowedActions());
      assertThat(Decisions.refusal(decision).facts()).containsEntry("milestone", "M1");
      return;
    }
    Changes changes = Decisions.changes(decision);
    Milestone next = stored(changes);
    long back = changes.transfers().stream().mapToLong(Transfer::amountMinor).sum();
    assertThat(next.state() + " " + back + " " + next.shortMinor()).isEqualTo(outcome);
    assertThat(next.version()).isEqualTo(milestone.version() + 1);
    assertThat(next.settlementSeq()).isEqualTo(milestone.settlementSeq() + (back > 0 ? 1 : 0));
    assertThat(next.escrow().fundedMinor()).isEqualTo(milestone.escrow().fundedMinor());
    assertThat(next.revisions()).isEqualTo(milestone.revisions());
    assertThat(next.heldMinor()).isEqualTo(milestone.heldMinor() - back);
  }

  private Decision<Amendment> agreed(String change, Milestone milestone) {
    return proposals.agreed(
        switch (change) {
          case "rename" -> {
            MilestonePlan is = milestone.plan();
            yield plans(
                new MilestonePlan(
                    "M1", "Another title", is.amountMinor(), is.dueOn(), is.deliverables()));
          }
          case "lower" -> plans(Agreements.milestone("M1", 60_000));
          case "least" -> plans(Agreements.milestone("M1", 1));
          case "raise" -> plans(Agreements.milestone("M1", 130_000));
          default -> proposals.milestones(M2);
        },
        milestone,
        second);
  }

  private NewAmendment plans(MilestonePlan first) {
    return proposals.milestones(first, M2);
  }

  private static Milestone stored(Changes changes) {
    return changes.entities().stream()
        .filter(Milestone.class::isInstance)
        .map(Milestone.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatItNoLongerCostsGoesBackInTheNextSlot() {
    Changes changes =
        Decisions.changes(
            proposals.agreed(plans(Agreements.milestone("M1", 60_000)), in("FUNDED"), second));
    assertThat(changes.transfers())
        .containsExactly(
            new Transfer(
                "c_1.M1.2.1",
                Act.AMEND_DOWN,
                "escrow:c_1:M1",
                "client:org_acme:available",
                40_000,
                "USD",
                "milestone/M1"));
    assertThat(changes.entities()).noneMatch(second::equals);
    assertThat(changes.mails().getLast().facts()).containsEntry("back", "USD 400.00");
  }

  @Test
  void whatIsMissingIsPutInBeforeTheWorkIsSubmitted() {
    Milestone missing = in("SHORT");
    assertThat(missing.allowedActions()).containsExactly("fund", "request-refund", "dispute");
    Decision<Milestone> early = submit(missing);
    Decisions.refusedInState(early, "underfunded", MilestoneState.FUNDED, missing.allowedActions());
    assertThat(Decisions.refusal(early).facts()).containsEntry("shortMinor", 5_000L);
    Decision<Milestone> topUp = Milestones.fund(proposals.contract, missing, NOW);
    assertThat(Decisions.changes(topUp).transfers())
        .extracting(t -> t.id() + " " + t.act() + " " + t.amountMinor())
        .containsExactly("c_1.M1.2.1 FUND 5000");
    Milestone whole = Decisions.result(topUp);
    assertThat(whole.shortMinor()).isZero();
    assertThat(whole.heldMinor()).isEqualTo(105_000);
    assertThat(Decisions.result(submit(whole)).state()).isEqualTo(MilestoneState.SUBMITTED);
    Decisions.refusedInState(
        Milestones.fund(proposals.contract, whole, NOW),
        "already_funded",
        MilestoneState.FUNDED,
        whole.allowedActions());
  }

  @Test
  void whatStandsStillOrIsAskedBackIsNotToppedUp() {
    Milestone disputed = in("SHORT").frozen("x_1", Side.CLIENT, NOW);
    assertThat(Decisions.refusal(Milestones.fund(proposals.contract, disputed, NOW)).code())
        .isEqualTo("in_dispute");
    Milestone asked = in("SHORT").refunding(new PendingRefund("f_1", 1, NOW));
    assertThat(Decisions.refusal(Milestones.fund(proposals.contract, asked, NOW)).code())
        .isEqualTo("refund_pending");
    assertThat(in("SHORT").refunded(100_000).shortMinor()).isZero();
  }

  @Test
  void silenceHasApprovedBeforeAnAmendmentComes() {
    Agreements silent =
        Agreements.agreed()
            .payment(Agreements.payment(true, Duration.ZERO, OptionalLong.empty(), 0));
    assertThat(silent.agreement().terms().payment().silenceApproves()).isTrue();
    // a review whose window is over without a proof is still a review
    Decision<Amendment> decision =
        Amendments.propose(
            proposals.contract,
            proposals.base,
            plans(Agreements.milestone("M1", 60_000)),
            new Affected(List.of(in("SUBMITTED"), second), List.of(), List.of()),
            Agreements.CLIENT,
            Side.CLIENT,
            NOW.plus(Duration.ofDays(60)));
    assertThat(Decisions.refusal(decision).code()).isEqualTo("milestone_under_review");
  }

  @Test
  void everythingThatStandsInItsWayIsNamed() {
    Milestone other = Decisions.result(Milestones.fund(proposals.contract, second, NOW));
    Milestone submitted =
        Decisions.result(
            Milestones.submit(
                proposals.contract, proposals.base, other, Agreements.PROVIDER, evidence(), NOW));
    Decision<Amendment> decision =
        proposals.agreed(
            proposals.milestones(Agreements.milestone("M3", 1)), in("DISPUTED"), submitted);
    assertThat(String.valueOf(Decisions.refusal(decision).facts().get("milestones")))
        .contains("M1", "milestone_in_dispute", "M2", "milestone_under_review");
  }

  @Test
  void anIdThatWasUsedIsNotUsedAgain() {
    Milestone gone = Milestone.planned("c_1", Agreements.milestone("M9", 5)).removed();
    Decision<Amendment> decision =
        proposals.agreed(
            proposals.milestones(
                Agreements.milestone("M1", 100_000), M2, Agreements.milestone("M9", 5)),
            in("FUNDED"),
            second,
            gone);
    Decisions.refusedInState(decision, "milestone_final", MilestoneState.CANCELLED, List.of());
  }

  @Test
  void asMuchAsFitsIntoOneTransactionIsAmendedAtOnce() {
    // the answer, its events, mails and records take 14 writes, each milestone with money 5
    assertThat(Decisions.result(manyLowered(17)).state()).isEqualTo(Amendment.State.ACCEPTED);
    assertThat(Decisions.refusal(manyLowered(18)).code()).isEqualTo("too_many_at_once");
  }

  private Decision<Amendment> manyLowered(int many) {
    List<Milestone> stored = new ArrayList<>(List.of(in("PLANNED"), second));
    List<MilestonePlan> plans = new ArrayList<>(List.of(Agreements.milestone("M1", 100_000), M2));
    for (int i = 0; i < many; i++) {
      Milestone planned = Milestone.planned("c_1", Agreements.milestone("N" + i, 10));
      stored.add(Decisions.result(Milestones.fund(proposals.contract, planned, NOW)));
      plans.add(Agreements.milestone("N" + i, 9));
    }
    List<MilestonePlan> before =
        Stream.concat(
                Stream.of(stored.getFirst().plan(), M2),
                stored.stream().skip(2).map(Milestone::plan))
            .toList();
    return new Proposals(before)
        .agreed(
            proposals.milestones(plans.toArray(MilestonePlan[]::new)),
            stored.toArray(Milestone[]::new));
  }

  private Milestone in(String state) {
    Milestone planned = Milestone.planned("c_1", Agreements.milestone("M1", 100_000));
    return switch (state) {
      case "PLANNED" -> planned;
      case "FUNDED" -> Decisions.result(Milestones.fund(proposals.contract, planned, NOW));
      case "SHORT" -> in("FUNDED").amended(Agreements.milestone("M1", 105_000), 0, 5_000);
      case "SUBMITTED" -> Decisions.result(submit(in("FUNDED")));
      case "CHANGES_REQUESTED" ->
          Decisions.result(
              Milestones.requestChanges(proposals.base, in("SUBMITTED"), 1, "no", NOW));
      case "APPROVED" ->
          Decisions.result(
              Milestones.approve(
                  proposals.base, in("SUBMITTED"), Agreements.CLIENT, 1, 100_000, NOW));
      case "PARTIALLY_RELEASED" -> released(1);
      case "MOSTLY_RELEASED" -> released(60_001);
      case "PARTLY_REFUNDED" -> in("FUNDED").refunded(70_000);
      case "DISPUTED" -> in("APPROVED").frozen("x_1", Side.CLIENT, NOW);
      case "RELEASED" -> released(100_000);
      case "REFUNDED" -> in("FUNDED").refunded(100_000);
      case "CLOSED_PARTIAL" -> released(1).refunded(99_999);
      case "REFUND_PENDING" -> in("FUNDED").refunding(new PendingRefund("f_1", 1, NOW));
      default -> throw new IllegalArgumentException(state);
    };
  }

  private Milestone released(long grossMinor) {
    return Decisions.result(
            Releases.release(
                proposals.contract,
                proposals.base,
                in("APPROVED"),
                Credits.none("c_1"),
                "r_1",
                OptionalLong.of(grossMinor),
                NOW))
        .milestone();
  }

  private Decision<Milestone> submit(Milestone milestone) {
    return Milestones.submit(
        proposals.contract, proposals.base, milestone, Agreements.PROVIDER, evidence(), NOW);
  }

  private static List<Evidence> evidence() {
    return List.of(new Evidence("Work", "https://work.example", "c".repeat(64)));
  }
}
