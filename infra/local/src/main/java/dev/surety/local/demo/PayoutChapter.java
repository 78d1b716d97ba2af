package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.util.Map;

/** Some is given back of free will, and what is left goes to the bank. */
final class PayoutChapter {
  private static final long GIFT = 2_500;
  private static final long FIRST = 40_000;
  private static final long SECOND = 200_000;
  private static final long THIRD = 5_000;

  private final Till till;
  private String payout = "none";

  PayoutChapter(Till till) {
    this.till = till;
  }

  void tell() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("Out of the ledger");
    sheet.act(
        "the provider gives some of M1 back by choice",
        Map.of(Books.PROVIDER, -GIFT, Books.CLIENT, GIFT),
        this::giveBack);
    sheet.still("but never more than was released", this::giveTooMuch);
    order("a payout leaves the balance when it is ordered", FIRST);
    back("the bank knows no such account: it is back", "fail", FIRST);
    order("another one", SECOND);
    sheet.still("has arrived, says the operator", () -> decide("confirm", ""));
    order("a third one", THIRD);
    sheet.still("has arrived", () -> decide("confirm", ""));
    sheet.still("a week passes", () -> "it is " + till.later(Duration.ofDays(7)).at());
    back("the bank sends it back", "return", THIRD);
    sheet.still("more than there is cannot be paid out", this::tooMuch);
  }

  private String giveBack() {
    JsonNode release = expect(201, refund(GIFT));
    return till.coin().named(release.path("refundedMinor").asLong()) + " of the first release";
  }

  private String giveTooMuch() {
    return till.refused("amount_above_released", refund(60_000));
  }

  private Reply refund(long minor) {
    String all = till.scene.at("/milestones/M1/releases");
    JsonNode first = expect(200, till.scene.api.get(till.scene.ben, all)).path("releases").path(0);
    ObjectNode body =
        Json.object().put("amountMinor", minor).put("reason", "one deliverable was late");
    return till.attempt(
        till.scene.ben, "M1", "releases/" + first.path("id").asText() + "/refunds", body);
  }

  private void order(String title, long minor) {
    till.sheet.act(
        title,
        Map.of(Books.PROVIDER, -minor, Books.OUTSIDE, minor),
        () -> {
          payout = till.order(till.scene.ben, "payouts", minor);
          return till.coin().named(minor) + ", PENDING";
        });
  }

  private void back(String title, String verdict, long minor) {
    till.sheet.act(
        title,
        Map.of(Books.PROVIDER, minor, Books.OUTSIDE, -minor),
        () -> decide(verdict, "AC04, account closed"));
  }

  private String decide(String verdict, String reason) {
    return till.decide("payouts", payout, verdict, reason);
  }

  private String tooMuch() {
    ObjectNode body =
        Json.object().put("amountMinor", SECOND).put("currency", till.coin().currency());
    return till.refused(
        "insufficient_funds", till.scene.api.post(till.scene.ben, "/v1/payouts", body));
  }
}
