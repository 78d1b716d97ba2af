package dev.surety.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.deadline.MoneyStory;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Milestones;
import dev.surety.domain.party.Side;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Money back out of an escrow of 100,000. */
class RefundsTest {
  private static final OptionalLong ALL = OptionalLong.empty();

  private final MoneyStory story = MoneyStory.silenceApproves();

  @Test
  void whatIsAskedForIsPaidWhenTheProviderAgrees() {
    RefundRequest asked = story.act(story.askRefund(ALL));
    assertThat(asked.amountMinor()).isEqualTo(100_000);
    assertThat(asked.answerBy()).isEqualTo(story.now().plus(Duration.ofDays(7)));
    assertThat(story.mailed())
        .filteredOn(m -> m.startsWith("REFUND_REQUESTED"))
        .containsExactly("REFUND_REQUESTED provider:duty", "REFUND_REQUESTED provider:lead");
    story.act(story.answer(asked, true));
    assertThat(story.stored().state()).isEqualTo(MilestoneState.REFUNDED);
    assertThat(story.transfers().getLast())
        .isEqualTo(
            new Transfer(
                "c_1.M1.2.1",
                Act.REFUND,
                "escrow:c_1:M1",
                "client:org_acme:available",
                100_000,
                "USD",
                "milestone/M1"));
    assertThat(code(story.answer(asked, true))).isEqualTo("refund_decided");
  }

  @Test
  void aNoMovesNothingAndTheClientCanAskAgain() {
    RefundRequest asked = story.act(story.askRefund(OptionalLong.of(1)));
    story.act(story.answer(asked, false));
    assertThat(story.stored().heldMinor()).isEqualTo(100_000);
    assertThat(story.stored().settlementSeq()).isEqualTo(1);
    story.act(story.askRefund(OptionalLong.of(1)));
  }

  @Test
  void theClientTakesItBackOnce() {
    RefundRequest asked = story.act(story.askRefund(ALL));
    story.act(withdraw(asked));
    assertThat(story.get(asked).state()).isEqualTo(RefundState.WITHDRAWN);
    assertThat(story.stored().refund()).isNull();
    assertThat(code(withdraw(asked))).isEqualTo("refund_decided");
    assertThat(code(story.answer(asked, true))).isEqualTo("refund_decided");
  }

  @Test
  void whileOneIsPendingNothingElseTakesTheMoney() {
    approved();
    story.act(story.askRefund(OptionalLong.of(1)));
    List<String> allowed = List.of("answer-refund", "withdraw-refund", "dispute");
    Decisions.refusedInState(
        story.release(ALL), "refund_pending", MilestoneState.APPROVED, allowed);
    Decisions.refusedInState(
        story.askRefund(ALL), "refund_pending", MilestoneState.APPROVED, allowed);
    assertThat(story.stored().allowedActions()).isEqualTo(allowed);
  }

  @Test
  void whileOneIsPendingNoWorkIsSubmitted() {
    story.act(story.askRefund(OptionalLong.of(1)));
    Milestone milestone = story.stored();
    assertThat(
            code(
                Milestones.submit(
                    story.contract(),
                    story.agreement(),
                    milestone,
                    Agreements.PROVIDER,
                    List.of(),
                    story.now())))
        .isEqualTo("refund_pending");
  }

  @Test
  void notWhileAReviewIsPendingAndNotMoreThanIsHeld() {
    assertThat(Decisions.meaningFaults(story.askRefund(OptionalLong.of(100_001))))
        .containsExactly("/amountMinor above_held");
    story.submit();
    assertThat(code(story.askRefund(ALL))).isEqualTo("review_pending");
  }

  @Test
  void afterAPartTheRestIsApprovedAndPaid() {
    story.act(story.answer(story.act(story.askRefund(OptionalLong.of(30_000))), true));
    assertThat(story.stored().state()).isEqualTo(MilestoneState.FUNDED);
    story.submit();
    Milestone submitted = story.stored();
    assertThat(
            Decisions.meaningFaults(
                Milestones.approve(
                    story.agreement(), submitted, Agreements.CLIENT, 1, 100_000, story.now())))
        .as("not the amount that was agreed once")
        .containsExactly("/expectedAmountMinor differs");
    story.act(story.approve());
    assertThat(story.stored().approvals().getLast().amountMinor()).isEqualTo(70_000);
    assertThat(story.act(story.release(ALL)).amounts().grossMinor()).isEqualTo(70_000);
    assertThat(story.stored().state()).isEqualTo(MilestoneState.CLOSED_PARTIAL);
    assertThat(code(story.askRefund(ALL))).isEqualTo("nothing_held");
    assertThat(code(story.dispute(Side.CLIENT))).isEqualTo("nothing_held");
  }

  @Test
  void ofApprovedWorkTheRestStaysApproved() {
    approved();
    story.act(story.answer(story.act(story.askRefund(OptionalLong.of(30_000))), true));
    assertThat(story.stored().state()).isEqualTo(MilestoneState.APPROVED);
    assertThat(Decisions.meaningFaults(story.release(OptionalLong.of(70_001))))
        .containsExactly("/amountMinor above_held");
    story.act(story.release(OptionalLong.of(70_000)));
    assertThat(story.stored().escrow().releasedMinor()).isEqualTo(70_000);
  }

  @Test
  void afterAPartialReleaseTheRestComesBack() {
    approved();
    story.act(story.release(OptionalLong.of(60_000)));
    story.act(story.answer(story.act(story.askRefund(ALL)), true));
    assertThat(story.stored().escrow().refundedMinor()).isEqualTo(40_000);
    assertThat(story.stored().state()).isEqualTo(MilestoneState.CLOSED_PARTIAL);
  }

  private void approved() {
    story.submit();
    story.act(story.approve());
  }

  private Decision<RefundRequest> withdraw(RefundRequest asked) {
    return Refunds.withdraw(story.agreement(), story.stored(), story.get(asked), story.now());
  }

  private static String code(Decision<?> decision) {
    return Decisions.refusal(decision).code();
  }
}
