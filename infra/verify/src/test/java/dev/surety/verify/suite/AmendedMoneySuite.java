package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both sides agree to pay is what the milestones hold, or lack, from that moment on. */
abstract class AmendedMoneySuite extends Suite {
  private static final String EVIDENCE =
      "{\"title\": \"Work\", \"uri\": \"https://files.example/w\", \"sha256\": \"%s\"}"
          .formatted("a".repeat(64));

  private Service service;
  private Deal deal;

  @BeforeEach
  void activate() {
    service = Service.active(world());
    deal = service.deal().deposited(300_000).funded("M1");
  }

  @Test
  void theMoneyOfAMilestoneFollowsInTheSameCommit() {
    Money money = new Money(world(), deal);
    service.amended(1, milestones(60_000));
    assertThat(money.figures())
        .isEqualTo(Figures.of("FUNDED").held(60_000).refunded(40_000).client(240_000));
    service.amended(2, milestones(90_000));
    assertThat(money.milestone().whole("/shortMinor")).isEqualTo(30_000);
    Reply early = deal.provider().post(money.at("/submit"), "{\"evidence\": [" + EVIDENCE + "]}");
    assertThat(early.expect(409).code()).isEqualTo("underfunded");
    assertThat(early.whole("/shortMinor")).isEqualTo(30_000);
    deal.funded("M1").submitted("M1");
    assertThat(money.figures())
        .isEqualTo(Figures.of("SUBMITTED").held(90_000).refunded(40_000).client(210_000));
    Reply reviewed = service.propose(deal.client(), 3, milestones(80_000)).expect(409);
    assertThat(reviewed.code()).isEqualTo("milestone_under_review");
    assertThat(reviewed.text("/state") + reviewed.text("/milestone")).isEqualTo("SUBMITTEDM1");
    assertThat(service.events("milestone.amended")).hasSize(2);
  }

  @Test
  void whatWasSubmittedMeanwhileIsNotTouchedByTheYes() {
    String id = service.propose(deal.client(), 1, milestones(60_000)).expect(201).text("/id");
    deal.submitted("M1");
    Reply refused = service.answer(deal.provider(), "/amendments/" + id + "/accept").expect(409);
    assertThat(refused.code()).isEqualTo("milestone_under_review");
    assertThat(deal.milestone("M1").whole("/heldMinor")).isEqualTo(100_000);
    assertThat(deal.client().get(deal.at("")).whole("/termsVersion")).isEqualTo(1);
    // the review is answered: the same amendment can be accepted
    deal.provider().post(deal.at("/milestones/M1/withdraw-submission"), "{}").expect(200);
    service.answer(deal.provider(), "/amendments/" + id + "/accept").expect(200);
    assertThat(deal.milestone("M1").whole("/heldMinor")).isEqualTo(60_000);
  }

  @Test
  void milestonesComeAndGo() {
    service.amended(
        1,
        """
        {"priceMinor": 5000, "milestones": [
          {"id": "M3", "title": "Handbook", "amountMinor": 5000, "dueOn": "2026-09-30"}]}
        """);
    assertThat(deal.milestone("M1").text("/state")).isEqualTo("REFUNDED");
    assertThat(deal.milestone("M2").text("/state")).isEqualTo("CANCELLED");
    deal.funded("M3").submitted("M3");
    assertThat(deal.verification().json().path("verified").asBoolean()).isTrue();
    assertThat(deal.balance(deal.client(), "client:org_acme:available")).isEqualTo(295_000);
  }

  @Test
  void theMostThatOneTransactionHoldsIsAmendedAtOnce() {
    Deal large = Deal.drafted(world(), many(18, 100)).proposed().signed().activated();
    for (int i = 0; i < 18; i++) {
      large.funded("N" + i);
    }
    Service other = new Service(world(), large);
    Reply refused = other.propose(large.client(), 1, lowered(18)).expect(422);
    assertThat(refused.code()).isEqualTo("too_many_at_once");
    other.amended(1, lowered(17));
    assertThat(large.milestone("N16").whole("/heldMinor")).isEqualTo(99);
    assertThat(large.verification().json().path("verified").asBoolean()).isTrue();
  }

  private static String many(int milestones, long amountMinor) {
    return SampleTerms.with(
        terms -> {
          terms.put("priceMinor", milestones * amountMinor);
          var all = terms.putArray("milestones");
          for (int i = 0; i < milestones; i++) {
            all.addObject()
                .put("id", "N" + i)
                .put("title", "Month " + i)
                .put("amountMinor", amountMinor)
                .put("dueOn", "2026-06-30");
          }
        });
  }

  /** Of the 18, so many cost a unit less. */
  private static String lowered(int less) {
    ObjectNode terms = (ObjectNode) Json.readOwn(many(18, 100));
    for (int i = 0; i < less; i++) {
      ((ObjectNode) terms.path("milestones").path(i)).put("amountMinor", 99);
    }
    terms.put("priceMinor", 1_800 - less);
    return Json.write(terms.retain("milestones", "priceMinor"));
  }

  /** The sample's milestones with another amount of the first; the price follows. */
  private static String milestones(long firstMinor) {
    ObjectNode terms = (ObjectNode) Json.readOwn(SampleTerms.withFirstMilestone(firstMinor));
    return Json.write(terms.retain("milestones", "priceMinor"));
  }
}
