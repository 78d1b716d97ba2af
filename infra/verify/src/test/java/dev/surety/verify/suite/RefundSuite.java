package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Held money back to the client, and released money that the provider gives back. */
abstract class RefundSuite extends Suite {
  private static final String[] BOTH = {
    "duty@modsq.example", "lead@modsq.example", "owner@acme.example"
  };

  @Test
  void anAcceptedRefundPaysAtOnceAndTellsBoth() {
    Money money = Money.funded(world());
    Reply asked = money.askRefund("{\"reason\": \"we no longer need it\"}").expect(201);
    assertThat(asked.text("/state")).isEqualTo("REQUESTED");
    assertThat(asked.whole("/amountMinor")).isEqualTo(100_000);
    assertThat(asked.text("/answerBy")).isEqualTo(later(Duration.ofDays(7)).toString());
    assertThat(money.milestone().text("/refundRequest")).isEqualTo(asked.text("/id"));
    assertThat(money.told("Refund asked for: "))
        .containsExactly("duty@modsq.example", "lead@modsq.example");
    assertThat(money.answer(asked.text("/id"), true).expect(200).text("/state"))
        .isEqualTo("ACCEPTED");
    assertThat(money.figures()).isEqualTo(Figures.of("REFUNDED").refunded(100_000).client(300_000));
    assertThat(money.told("Refunded: ")).containsExactly(BOTH);
    assertThat(money.events("milestone.refunded"))
        .singleElement()
        .satisfies(e -> assertThat(e.at("/data/outcome").asText()).isEqualTo("ACCEPTED"));
  }

  @Test
  void aDeclinedOrWithdrawnRefundMovesNothingAndAnotherCanBeAsked() {
    Money money = Money.funded(world());
    Figures before = money.figures();
    money.answer(money.refund(), false).expect(200);
    assertThat(money.told("Refund declined: ")).containsExactly(BOTH);
    String second = money.refund();
    money.withdraw(second).expect(200);
    assertThat(money.told("Refund request withdrawn: ")).containsExactly(BOTH);
    assertThat(money.answer(second, true).expect(409).text("/state")).isEqualTo("WITHDRAWN");
    assertThat(money.figures()).isEqualTo(before);
    Reply all = money.deal().client().get(money.at("/refund-requests")).expect(200);
    assertThat(all.json().findValuesAsText("state"))
        .containsExactlyInAnyOrder("DECLINED", "WITHDRAWN");
    money.submitted();
  }

  @Test
  void silencePaysAMillisecondAfterTheLastInstantAndNoSooner() {
    Money money = Money.funded(world());
    String refund = money.refund();
    Instant answerBy = Instant.parse(money.refund(refund).text("/answerBy"));
    world().clock().reach(answerBy);
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("FUNDED").held(100_000).client(200_000));
    world().clock().advance(Duration.ofMillis(1));
    assertThat(money.answer(refund, false).expect(409).code()).isEqualTo("refund_decided");
    assertThat(money.withdraw(refund).expect(409).code()).isEqualTo("refund_decided");
    world().clock().advance(Duration.ofHours(9));
    world().settle();
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("REFUNDED").refunded(100_000).client(300_000));
    assertThat(money.refund(refund).text("/state")).isEqualTo("LAPSED");
    assertThat(money.refund(refund).text("/decidedAt")).isEqualTo(answerBy.toString());
    assertThat(money.events("milestone.refunded")).hasSize(1);
    assertThat(money.told("Refunded: ")).containsExactly(BOTH);
  }

  @Test
  void anAnswerAtTheLastInstantIsInTime() {
    Money money = Money.funded(world());
    String refund = money.refund();
    world().clock().reach(Instant.parse(money.refund(refund).text("/answerBy")));
    money.answer(refund, false).expect(200);
    world().clock().advance(Duration.ofDays(30));
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("FUNDED").held(100_000).client(200_000));
  }

  @Test
  void whileItIsPendingNothingElseTakesTheMoney() {
    Money money = Money.funded(world()).approved();
    money.refund();
    for (Reply refused :
        new Reply[] {money.askRefund("{}"), money.release("{}"), money.release(1)}) {
      assertThat(refused.expect(409).code()).isEqualTo("refund_pending");
      assertThat(refused.text("/state")).isEqualTo("APPROVED");
      assertThat(refused.json().path("allowedActions").valueStream().map(a -> a.asText()))
          .containsExactly("answer-refund", "withdraw-refund", "dispute");
    }
    assertThat(money.figures()).isEqualTo(Figures.of("APPROVED").held(100_000).client(200_000));
  }

  @Test
  void noneIsAskedDuringAReviewNorForMoreThanIsHeld() {
    Money money = Money.funded(world());
    Reply more = money.askRefund(Money.amount(100_001)).expect(422);
    assertThat(more.code()).isEqualTo("amount_above_held");
    assertThat(more.text("/errors/0/pointer")).isEqualTo("/amountMinor");
    money.submitted();
    Reply review = money.askRefund("{}").expect(409);
    assertThat(review.code()).isEqualTo("review_pending");
    assertThat(review.text("/state")).isEqualTo("SUBMITTED");
    assertThat(money.events("milestone.refund_requested")).isEmpty();
  }

  @Test
  void aPartLeavesTheRestToApproveAndPay() {
    Money money = Money.funded(world());
    String refund = money.askRefund(Money.amount(30_000)).expect(201).text("/id");
    money.answer(refund, true).expect(200);
    assertThat(money.figures())
        .isEqualTo(Figures.of("FUNDED").held(70_000).refunded(30_000).client(230_000));
    money.submitted();
    assertThat(money.deal().approve("M1", 1, 100_000).expect(422).code())
        .isEqualTo("amount_differs");
    money.deal().approve("M1", 1, 70_000).expect(200);
    money.release("{}").expect(201);
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("CLOSED_PARTIAL")
                .released(70_000)
                .refunded(30_000)
                .client(230_000)
                .provider(70_000));
  }

  @Test
  void afterAPartialReleaseTheRestIsRefundedAndTheMilestoneClosed() {
    Money money = Money.funded(world()).approved();
    money.release(40_000).expect(201);
    assertThat(money.askRefund(Money.amount(60_001)).expect(422).code())
        .isEqualTo("amount_above_held");
    money.answer(money.refund(), true).expect(200);
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("CLOSED_PARTIAL")
                .released(40_000)
                .refunded(60_000)
                .client(260_000)
                .provider(40_000));
    assertThat(money.askRefund("{}").expect(409).code()).isEqualTo("nothing_held");
  }

  @Test
  void releasedMoneyIsGivenBackInPartsUpToWhatWasPaid() {
    Money money = Money.funded(world());
    String release = money.paid();
    assertThat(money.giveBack(release, 30_000).expect(201).whole("/refundedMinor"))
        .isEqualTo(30_000);
    assertThat(money.giveBack(release, 70_001).expect(422).code())
        .isEqualTo("amount_above_released");
    money.giveBack(release, 70_000).expect(201);
    assertThat(money.giveBack(release, 1).expect(422).code()).isEqualTo("amount_above_released");
    assertThat(money.figures()).isEqualTo(Figures.of("RELEASED").released(100_000).client(300_000));
    assertThat(money.told("Refunded: ")).hasSize(6);
    assertThat(money.events("release.refunded")).hasSize(2);
  }

  @Test
  void whatTheProviderHasPaidOutItCannotGiveBack() {
    Money money = Money.funded(world());
    String release = money.paid();
    money.deal().provider().post("/v1/payouts", Money.dollars(99_999)).expect(202);
    Reply poor = money.giveBack(release, 2).expect(422);
    assertThat(poor.code()).isEqualTo("insufficient_funds");
    assertThat(money.figures())
        .isEqualTo(Figures.of("RELEASED").released(100_000).client(200_000).provider(1));
    assertThat(money.events("release.refunded")).isEmpty();
  }

  private Instant later(Duration by) {
    return world().clock().instant().plus(by);
  }
}
