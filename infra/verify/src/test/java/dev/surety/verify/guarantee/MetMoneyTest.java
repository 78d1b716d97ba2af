package dev.surety.verify.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Interference;
import dev.surety.verify.world.LocalGround;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two who want the same money: one has decided and is about to commit when the other does it all.
 * The second must see it and be refused by name, whichever comes first.
 */
class MetMoneyTest {
  private static final Figures PAID =
      Figures.of("RELEASED").released(100_000).client(200_000).provider(100_000);
  private static final Figures BACK = Figures.of("REFUNDED").refunded(100_000).client(300_000);
  private static final Figures FROZEN = Figures.of("DISPUTED").frozen(100_000).client(200_000);

  private final World world = new World(LocalGround.open());

  @AfterEach
  void close() {
    world.close();
  }

  /** The loser's answer; the winner's must be a 2xx. */
  private Reply met(Supplier<Reply> loser, Supplier<Reply> winner) {
    List<Reply> won = new ArrayList<>();
    world.database().rivalBefore(Interference.COMMIT, 0, () -> won.add(winner.get()));
    Reply lost = loser.get();
    assertThat(won).singleElement().satisfies(w -> assertThat(w.ok()).as(w.raw()).isTrue());
    return lost;
  }

  private static void refused(Reply lost, String state) {
    assertThat(lost.expect(409).text("/state")).isEqualTo(state);
    assertThat(lost.json().path("allowedActions").isArray()).isTrue();
  }

  @Test
  void theSecondOfTwoFundings() {
    Money money = Money.funded(world);
    String second = money.deal().at("/milestones/M2/fund");
    Supplier<Reply> fund = () -> money.deal().client().post(second, "{}");
    refused(met(fund, fund), "FUNDED");
    assertThat(money.figures().client()).isZero();
    assertThat(money.deal().milestone("M2").whole("/heldMinor")).isEqualTo(200_000);
  }

  @Test
  void aReleaseAndARequestForARefundInBothOrders() {
    Money money = Money.funded(world).approved();
    Reply lost = met(() -> money.release("{}"), () -> money.askRefund("{}"));
    refused(lost, "APPROVED");
    assertThat(lost.code()).isEqualTo("refund_pending");
    money.withdraw(money.milestone().text("/refundRequest")).expect(200);
    refused(met(() -> money.askRefund("{}"), () -> money.release("{}")), "RELEASED");
    assertThat(money.figures()).isEqualTo(PAID);
  }

  @Test
  void anAcceptedRefundMeetsAReleaseOfWhatTheClientNoLongerAsksFor() {
    Money money = Money.funded(world).approved();
    String refund = money.refund();
    Supplier<Reply> release =
        () -> {
          money.withdraw(refund).expect(200);
          return money.release("{}");
        };
    refused(met(() -> money.answer(refund, true), release), "WITHDRAWN");
    assertThat(money.figures()).isEqualTo(PAID);
  }

  @Test
  void yesMeetsNoAndTheClientsWithdrawal() {
    Money money = Money.funded(world);
    String first = money.refund();
    refused(met(() -> money.answer(first, true), () -> money.answer(first, false)), "DECLINED");
    String second = money.refund();
    refused(met(() -> money.answer(second, true), () -> money.withdraw(second)), "WITHDRAWN");
    String third = money.refund();
    refused(met(() -> money.withdraw(third), () -> money.answer(third, true)), "ACCEPTED");
    assertThat(money.figures()).isEqualTo(BACK);
    assertThat(money.events("milestone.refunded")).hasSize(1);
  }

  @Test
  void anAnswerMeetsADispute() {
    Money money = Money.funded(world);
    String refund = money.refund();
    Reply lost =
        met(() -> money.answer(refund, true), () -> money.askDispute(money.deal().client()));
    refused(lost, "SUPERSEDED");
    assertThat(money.figures()).isEqualTo(FROZEN);
  }

  @Test
  void aDisputeAndAReleaseInBothOrders() {
    Money money = Money.funded(world).approved();
    refused(
        met(() -> money.release("{}"), () -> money.askDispute(money.deal().provider())),
        "DISPUTED");
    assertThat(money.figures()).isEqualTo(FROZEN);
    String dispute = money.milestone().text("/dispute");
    money.cancel(money.deal().provider(), dispute).expect(200);
    refused(
        met(() -> money.askDispute(money.deal().provider()), () -> money.release("{}")),
        "RELEASED");
    assertThat(money.figures()).isEqualTo(PAID);
  }

  @Test
  void theSecondOfTwoDisputes() {
    Money money = Money.funded(world);
    Supplier<Reply> ben = () -> money.askDispute(money.deal().provider());
    refused(met(() -> money.askDispute(money.deal().client()), ben), "DISPUTED");
    assertThat(money.events("milestone.disputed")).hasSize(1);
    assertThat(money.figures()).isEqualTo(FROZEN);
  }

  @Test
  void theSecondOfTwoResolutions() {
    Money money = Money.funded(world);
    String dispute = money.dispute(money.deal().client());
    Reply lost =
        met(
            () -> money.resolve(money.arbiter(), dispute, 0, 100_000),
            () -> money.resolve(money.arbiter(), dispute, 100_000, 0));
    refused(lost, "RESOLVED");
    assertThat(money.figures()).isEqualTo(BACK);
    assertThat(money.events("milestone.dispute_decided")).hasSize(1);
  }

  @Test
  void anAcceptedSettlementAndAResolutionInBothOrders() {
    for (boolean settled : new boolean[] {true, false}) {
      Money money = Money.funded(world);
      String dispute = money.dispute(money.deal().client());
      String offer = money.offer(money.deal().client(), dispute, 1, 99_999).text("/settlementId");
      Supplier<Reply> accept = () -> money.accept(money.deal().provider(), dispute, offer);
      Supplier<Reply> resolve = () -> money.resolve(money.arbiter(), dispute, 100_000, 0);
      Reply lost = settled ? met(resolve, accept) : met(accept, resolve);
      refused(lost, settled ? "SETTLED" : "RESOLVED");
      assertThat(money.figures().refunded()).isEqualTo(settled ? 1 : 100_000);
      assertThat(money.events("milestone.dispute_decided")).hasSize(1);
    }
  }

  @Test
  void aCancellationAndAResolutionInBothOrders() {
    for (boolean cancelled : new boolean[] {true, false}) {
      Money money = Money.funded(world);
      String dispute = money.dispute(money.deal().client());
      Supplier<Reply> cancel = () -> money.cancel(money.deal().client(), dispute);
      Supplier<Reply> resolve = () -> money.resolve(money.arbiter(), dispute, 100_000, 0);
      Reply lost = cancelled ? met(resolve, cancel) : met(cancel, resolve);
      refused(lost, cancelled ? "CANCELLED" : "RESOLVED");
      assertThat(money.figures().state()).isEqualTo(cancelled ? "FUNDED" : "REFUNDED");
    }
  }

  @Test
  void anAcceptanceMeetsANewOfferOfTheSameSide() {
    Money money = Money.funded(world);
    String dispute = money.dispute(money.deal().client());
    String offer = money.offer(money.deal().client(), dispute, 1, 99_999).text("/settlementId");
    Reply lost =
        met(
            () -> money.accept(money.deal().provider(), dispute, offer),
            () -> money.offer(money.deal().client(), dispute, 99_999, 1));
    assertThat(lost.expect(409).code()).isEqualTo("settlement_superseded");
    assertThat(money.figures()).isEqualTo(FROZEN);
  }

  @Test
  void theSecondOfTwoPayoutsOfEverything() {
    Money money = Money.funded(world);
    money.paid();
    String all = Money.dollars(100_000);
    Supplier<Reply> payout = () -> money.deal().provider().post("/v1/payouts", all);
    assertThat(met(payout, payout).expect(422).code()).isEqualTo("insufficient_funds");
    assertThat(money.figures().provider()).isZero();
    assertThat(money.deal().provider().get("/v1/payouts").json().path("payouts")).hasSize(1);
  }

  @Test
  void aPayoutMeetsAVoluntaryRefund() {
    Money money = Money.funded(world);
    String release = money.paid();
    Reply lost =
        met(
            () -> money.giveBack(release, 1),
            () -> money.deal().provider().post("/v1/payouts", Money.dollars(100_000)));
    assertThat(lost.expect(422).code()).isEqualTo("insufficient_funds");
    assertThat(money.figures().provider()).isZero();
  }

  @Test
  void requestedChangesMeetTheCheckThatFindsSilence() {
    Money money = lapsing();
    world.database().rivalBefore(Interference.COMMIT, 0, world::sweep);
    refused(changes(money), "APPROVED");
    assertThat(money.figures().state()).isEqualTo("APPROVED");
    assertThat(money.events("milestone.approved")).hasSize(1);
  }

  @Test
  void theCheckThatFindsSilenceMeetsAReleaseThatFoundItFirst() {
    Money money = lapsing();
    List<Reply> paid = new ArrayList<>();
    world.database().rivalBefore(Interference.COMMIT, 0, () -> paid.add(money.release("{}")));
    world.sweep();
    world.settle();
    assertThat(paid).singleElement().satisfies(r -> r.expect(201));
    assertThat(money.figures()).isEqualTo(PAID);
    assertThat(money.events("milestone.approved")).hasSize(1);
  }

  @Test
  void theCheckThatFindsAnUnansweredRefundMeetsADispute() {
    Money money = Money.funded(world);
    money.refund();
    world.clock().advance(Duration.ofDays(7).plusMillis(1));
    List<Reply> late = new ArrayList<>();
    world
        .database()
        .rivalBefore(
            Interference.COMMIT, 0, () -> late.add(money.askDispute(money.deal().client())));
    world.sweep();
    assertThat(late).singleElement().satisfies(r -> r.expect(409));
    assertThat(money.figures()).isEqualTo(BACK);
  }

  private Reply changes(Money money) {
    String body = "{\"revision\": 1, \"reason\": \"not yet\"}";
    return money.deal().client().post(money.at("/request-changes"), body);
  }

  /** Silence approved a millisecond ago, and no check has found it. */
  private Money lapsing() {
    Money money =
        Money.funded(world, t -> ((ObjectNode) t.path("payment")).put("silenceApproves", true))
            .submitted();
    Instant ends = Instant.parse(money.milestone().text("/revisions/0/reviewEndsAt"));
    world.clock().reach(ends.minus(Duration.ofHours(24)));
    world.settle();
    world.clock().advance(Duration.ofMinutes(1));
    world.settle();
    world.clock().reach(ends.plusMillis(1));
    world.database().calls();
    return money;
  }
}
