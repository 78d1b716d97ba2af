package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Held money stands apart until people or the contract divide it. */
abstract class DisputeSuite extends Suite {
  private static final String[] BOTH = {
    "duty@modsq.example", "lead@modsq.example", "owner@acme.example"
  };

  @Test
  void eitherSideFreezesWhatIsHeldAndNothingElseTakesIt() {
    Money money = Money.funded(world()).approved();
    money.release(10_000).expect(201);
    String dispute = money.dispute(money.deal().provider());
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("DISPUTED")
                .frozen(90_000)
                .released(10_000)
                .client(200_000)
                .provider(10_000));
    assertThat(money.dispute(dispute).text("/decideBy"))
        .isEqualTo(world().clock().instant().plus(Duration.ofDays(30)).toString());
    for (Reply refused :
        new Reply[] {
          money.release("{}"), money.askRefund("{}"), money.askDispute(money.deal().client())
        }) {
      assertThat(refused.expect(409).text("/state")).isEqualTo("DISPUTED");
      assertThat(refused.json().path("allowedActions")).isNotEmpty();
    }
    assertThat(money.told("Dispute opened: ")).containsExactly(BOTH);
    assertThat(money.events("milestone.disputed"))
        .singleElement()
        .satisfies(e -> assertThat(e.at("/data/side").asText()).isEqualTo("PROVIDER"));
  }

  @Test
  void onlyTheOtherSideAcceptsTheOfferThatStands() {
    Money money = Money.funded(world());
    Session anna = money.deal().client();
    Session ben = money.deal().provider();
    String dispute = money.dispute(anna);
    assertThat(money.offer(anna, dispute, 40_000, 59_999).expect(422).code())
        .isEqualTo("split_differs");
    String first = money.offer(anna, dispute, 40_000, 60_000).expect(201).text("/settlementId");
    String second = money.offer(anna, dispute, 30_000, 70_000).expect(201).text("/settlementId");
    String bens = money.offer(ben, dispute, 0, 100_000).expect(201).text("/settlementId");
    assertThat(money.accept(ben, dispute, first).expect(409).code())
        .isEqualTo("settlement_superseded");
    assertThat(money.accept(anna, dispute, second).expect(403).code()).isEqualTo("own_proposal");
    assertThat(money.accept(ben, dispute, bens).expect(403).code()).isEqualTo("own_proposal");
    money.accept(anna, dispute, "o_01kjq4h3w7x1n5b9s2d6y8q4jm").expect(404);
    assertThat(money.accept(ben, dispute, second).expect(200).text("/state")).isEqualTo("SETTLED");
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("CLOSED_PARTIAL")
                .released(70_000)
                .refunded(30_000)
                .client(230_000)
                .provider(70_000));
    assertThat(money.told("Settlement offered: "))
        .containsExactly(
            "duty@modsq.example",
            "duty@modsq.example",
            "lead@modsq.example",
            "lead@modsq.example",
            "owner@acme.example");
    assertThat(money.told("Dispute decided: ")).containsExactly(BOTH);
    assertThat(money.accept(anna, dispute, bens).expect(409).text("/state")).isEqualTo("SETTLED");
  }

  @Test
  void anArbiterOfNeitherSideDividesIt() {
    Money money = Money.funded(world());
    String dispute = money.dispute(money.deal().client());
    Session ofTheClient = world().as(new Caller("ira", "org_acme", List.of("arbiter")));
    Session ofTheProvider = world().as(new Caller("ivo", "org_modsq", List.of("arbiter")));
    for (Session wrong :
        List.of(ofTheClient, ofTheProvider, money.deal().client(), money.deal().provider())) {
      money.resolve(wrong, dispute, 50_000, 50_000).expect(403);
    }
    money.resolve(world().as(Caller.STRANGER), dispute, 50_000, 50_000).expect(404);
    for (long[] wrong : new long[][] {{50_000, 49_999}, {100_001, 0}, {9007199254740991L, 1}}) {
      assertThat(money.resolve(money.arbiter(), dispute, wrong[0], wrong[1]).expect(422).code())
          .isEqualTo("split_differs");
    }
    assertThat(money.figures()).isEqualTo(Figures.of("DISPUTED").frozen(100_000).client(200_000));
    Reply resolved = money.resolve(money.arbiter(), dispute, 33_333, 66_667).expect(200);
    assertThat(resolved.text("/outcome/decidedBy")).isEqualTo("iris");
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("CLOSED_PARTIAL")
                .released(66_667)
                .refunded(33_333)
                .client(233_333)
                .provider(66_667));
  }

  @Test
  void allOfItToOneSideNamesTheEnd() {
    Money money = Money.funded(world());
    money.resolve(money.arbiter(), money.dispute(money.deal().client()), 100_000, 0).expect(200);
    assertThat(money.figures()).isEqualTo(Figures.of("REFUNDED").refunded(100_000).client(300_000));
  }

  @Test
  void anArbiterSeesTheMilestoneAndItsDisputesAndNothingElse() {
    Money money = Money.funded(world());
    String dispute = money.dispute(money.deal().client());
    for (String seen : List.of("", "/disputes", "/disputes/" + dispute)) {
      money.arbiter().get(money.at(seen)).expect(200);
    }
    for (String hidden : List.of("", "/milestones", "/events", "/transfers", "/credits")) {
      money.arbiter().get(money.deal().at(hidden)).expect(404);
    }
    money.arbiter().get(money.at("/refund-requests")).expect(404);
    money.askDispute(money.arbiter()).expect(404);
  }

  @Test
  void theDefaultDecidesAfterTheDeadlineAndATieIsTheClients() {
    Money money =
        Money.funded(
            world(),
            terms -> {
              ((ObjectNode) terms.at("/milestones/0")).put("amountMinor", 99_999);
              terms.put("priceMinor", 299_999);
            });
    String dispute = money.dispute(money.deal().client());
    Instant decideBy = Instant.parse(money.dispute(dispute).text("/decideBy"));
    world().clock().reach(decideBy);
    world().settle();
    assertThat(money.figures().state()).isEqualTo("DISPUTED");
    world().clock().advance(Duration.ofMillis(1));
    assertThat(money.resolve(money.arbiter(), dispute, 99_999, 0).expect(409).code())
        .isEqualTo("dispute_decided");
    assertThat(money.cancel(money.deal().client(), dispute).expect(409).code())
        .isEqualTo("dispute_decided");
    world().clock().advance(Duration.ofHours(5));
    world().settle();
    assertThat(money.figures())
        .isEqualTo(
            Figures.of("CLOSED_PARTIAL")
                .released(49_999)
                .refunded(50_000)
                .client(250_001)
                .provider(49_999));
    assertThat(money.dispute(dispute).text("/state")).isEqualTo("DEFAULTED");
    assertThat(money.dispute(dispute).text("/outcome/decidedAt")).isEqualTo(decideBy.toString());
    assertThat(money.told("Dispute decided: ")).containsExactly(BOTH);
  }

  @Test
  void aReviewGoesOnWithTheTimeThatWasLeft() {
    Money money = Money.funded(world()).submitted();
    Instant ends = Instant.parse(money.milestone().text("/revisions/0/reviewEndsAt"));
    world().clock().advance(Duration.ofHours(100));
    String dispute = money.dispute(money.deal().client());
    world().clock().advance(Duration.ofHours(50));
    assertThat(money.cancel(money.deal().provider(), dispute).expect(403).code())
        .isEqualTo("others_proposal");
    money.cancel(money.deal().client(), dispute).expect(200);
    assertThat(money.figures()).isEqualTo(Figures.of("SUBMITTED").held(100_000).client(200_000));
    assertThat(money.milestone().text("/revisions/0/reviewEndsAt"))
        .isEqualTo(ends.plus(Duration.ofHours(50)).toString());
    assertThat(money.told("Dispute called off: ")).containsExactly(BOTH);
    money.deal().approve("M1", 1, 100_000).expect(200);
    assertThat(money.release("{}").expect(201).whole("/settlementSeq")).isEqualTo(4);
  }

  @Test
  void oneSideFreezesForNoLongerThanTheDeadlineInAll() {
    Money money = Money.funded(world());
    Session anna = money.deal().client();
    String first = money.dispute(anna);
    world().clock().advance(Duration.ofDays(15));
    money.cancel(anna, first).expect(200);
    String second = money.dispute(anna);
    assertThat(money.dispute(second).text("/decideBy"))
        .isEqualTo(world().clock().instant().plus(Duration.ofDays(15)).toString());
    world().clock().advance(Duration.ofMillis(1));
    Reply used = money.cancel(anna, second).expect(409);
    assertThat(used.code()).isEqualTo("dispute_time_used_up");
    assertThat(used.text("/state")).isEqualTo("OPEN");
  }

  @Test
  void aDisputeTakesAPendingRefundsPlace() {
    Money money = Money.funded(world());
    String refund = money.refund();
    String dispute = money.dispute(money.deal().provider());
    assertThat(money.refund(refund).text("/state")).isEqualTo("SUPERSEDED");
    assertThat(money.answer(refund, true).expect(409).text("/state")).isEqualTo("SUPERSEDED");
    assertThat(money.withdraw(refund).expect(409).text("/state")).isEqualTo("SUPERSEDED");
    world().clock().advance(Duration.ofHours(169));
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("DISPUTED").frozen(100_000).client(200_000));
    money.cancel(money.deal().provider(), dispute).expect(200);
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("FUNDED").held(100_000).client(200_000));
    assertThat(money.events("milestone.refunded")).isEmpty();
    money.refund();
  }

  @Test
  void aRefundWhoseTimeRanOutIsPaidBeforeADisputeCanFreezeIt() {
    Money money = Money.funded(world());
    money.refund();
    world().clock().advance(Duration.ofHours(169));
    assertThat(money.askDispute(money.deal().provider()).expect(409).code())
        .isEqualTo("refund_due");
    world().settle();
    assertThat(money.figures()).isEqualTo(Figures.of("REFUNDED").refunded(100_000).client(300_000));
    assertThat(money.askDispute(money.deal().provider()).expect(409).code())
        .isEqualTo("nothing_held");
  }
}
