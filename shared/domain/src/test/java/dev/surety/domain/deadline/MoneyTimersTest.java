package dev.surety.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.decision.Decisions;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.DisputeState;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.party.Actor;
import dev.surety.domain.party.Side;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.domain.refund.RefundState;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Refunds and disputes that nobody answers; the answer window is a week, the deadline 30 days. */
class MoneyTimersTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DEADLINE = Duration.ofDays(30);
  private static final Duration TICK = Duration.ofMillis(1);

  private final MoneyStory story = MoneyStory.silenceApproves();

  @Test
  void aRefundIsPaidAMillisecondAfterItsWindowAndOnce() {
    RefundRequest asked = story.act(story.askRefund(OptionalLong.of(40_000)));
    story.after(WEEK).sweep();
    assertThat(story.get(asked).state()).isEqualTo(RefundState.REQUESTED);
    story.after(TICK).sweep();
    story.after(WEEK).sweep();
    assertThat(story.get(asked).state()).isEqualTo(RefundState.LAPSED);
    assertThat(story.get(asked).decidedAt()).isEqualTo(asked.answerBy());
    assertThat(story.stored().heldMinor()).isEqualTo(60_000);
    assertThat(story.stored().state()).isEqualTo(MilestoneState.FUNDED);
    assertThat(story.transfers()).filteredOn(t -> t.act() == Act.REFUND).hasSize(1);
  }

  @Test
  void afterTheWindowNobodyComesBeforeTheRefund() {
    RefundRequest asked = story.act(story.askRefund(OptionalLong.empty()));
    story.after(WEEK.plus(TICK));
    assertThat(Decisions.refusal(story.answer(asked, false)).code()).isEqualTo("refund_decided");
    assertThat(Decisions.refusal(story.dispute(Side.PROVIDER)).code()).isEqualTo("refund_due");
    story.sweep();
    assertThat(story.stored().state()).isEqualTo(MilestoneState.REFUNDED);
    assertThat(Decisions.refusal(story.answer(asked, false)).code()).isEqualTo("refund_decided");
  }

  @Test
  void atTheLastInstantTheProviderStillAnswers() {
    RefundRequest asked = story.act(story.askRefund(OptionalLong.empty()));
    story.after(WEEK);
    story.act(story.answer(asked, false));
    story.after(WEEK).sweep();
    assertThat(story.get(asked).state()).isEqualTo(RefundState.DECLINED);
    assertThat(story.stored().heldMinor()).isEqualTo(100_000);
  }

  @Test
  void aDisputeTakesTheRefundsPlaceAndTheRunOnlyRecordsIt() {
    RefundRequest asked = story.act(story.askRefund(OptionalLong.empty()));
    Dispute dispute = story.act(story.dispute(Side.PROVIDER));
    story.after(WEEK.plus(TICK)).sweep();
    assertThat(story.get(asked).state()).isEqualTo(RefundState.SUPERSEDED);
    assertThat(story.get(asked).due()).isEmpty();
    assertThat(story.stored().escrow().frozenMinor()).isEqualTo(100_000);
    story.act(story.cancel(dispute));
    assertThat(Decisions.refusal(story.answer(asked, true)).code()).isEqualTo("refund_decided");
  }

  @Test
  void aSupersededRefundIsNotPaidEvenAfterAnotherWasAskedFor() {
    RefundRequest first = story.act(story.askRefund(OptionalLong.of(10)));
    Dispute dispute = story.act(story.dispute(Side.PROVIDER));
    story.act(story.cancel(dispute));
    story.after(Duration.ofDays(1));
    story.act(story.askRefund(OptionalLong.of(1)));
    story.at(first.answerBy().plus(TICK)).sweep();
    assertThat(story.get(first).state()).isEqualTo(RefundState.SUPERSEDED);
    assertThat(story.transfers()).noneMatch(t -> t.act() == Act.REFUND);
    story.after(Duration.ofDays(1)).sweep();
    assertThat(story.stored().escrow().refundedMinor()).isEqualTo(1);
  }

  @Test
  void theDefaultDividesAMillisecondAfterTheDeadlineAndOnce() {
    Dispute dispute = story.act(story.dispute(Side.CLIENT));
    story.after(DEADLINE).sweep();
    assertThat(story.get(dispute).state()).isEqualTo(DisputeState.OPEN);
    story.after(TICK);
    assertThat(Decisions.refusal(story.cancel(dispute)).code()).isEqualTo("dispute_decided");
    story.sweep();
    story.after(DEADLINE).sweep();
    Dispute ended = story.get(dispute);
    assertThat(ended.state()).isEqualTo(DisputeState.DEFAULTED);
    assertThat(ended.outcome())
        .satisfies(
            outcome -> {
              assertThat(outcome.by()).isEqualTo(Actor.SYSTEM);
              assertThat(outcome.at()).isEqualTo(dispute.decideBy());
            });
    assertThat(story.stored().state()).isEqualTo(MilestoneState.CLOSED_PARTIAL);
    assertThat(story.transfers())
        .extracting(t -> t.act() + " " + t.debit() + " " + t.amountMinor())
        .endsWith("RESOLVE_CLIENT frozen:c_1:M1 50000", "RESOLVE_PROVIDER frozen:c_1:M1 50000");
    assertThat(story.transfers()).hasSize(4);
  }

  @Test
  void oneSideFreezesNoLongerThanTheDeadlineInAll() {
    Dispute first = story.act(story.dispute(Side.CLIENT));
    story.after(Duration.ofDays(15));
    story.act(story.cancel(first));
    Dispute second = story.act(story.dispute(Side.CLIENT));
    assertThat(second.decideBy()).isEqualTo(story.now().plus(Duration.ofDays(15)));
    story.after(TICK);
    assertThat(Decisions.refusal(story.cancel(second)).code())
        .as("half of the time is gone: now it is decided")
        .isEqualTo("dispute_time_used_up");
  }

  @Test
  void aRivalThatDecidesFirstLeavesNothingToTheRun() {
    RefundRequest asked = story.act(story.askRefund(OptionalLong.empty()));
    story.act(story.answer(asked, true));
    story.after(WEEK.plus(TICK));
    story.sweep();
    assertThat(story.transfers()).filteredOn(t -> t.act() == Act.REFUND).hasSize(1);
  }
}
