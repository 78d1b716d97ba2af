package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.util.Map;

/** The same whole numbers in another currency, whose decimals are others. */
final class CurrencyChapter {
  private static final long DEPOSIT = 100_000;
  private static final long AMOUNT = 50_001;
  // 1000.02 rounded down
  private static final long FEE = 1_000;

  private final Till till;
  private final ObjectNode terms;

  /**
   * @param terms of a contract in any currency; they are changed
   */
  CurrencyChapter(Till till, ObjectNode terms) {
    this.till = till;
    this.terms = terms;
  }

  void tell() {
    Sheet sheet = till.sheet;
    String currency = till.coin().currency();
    till.scene.stage.chapter("A short contract in " + currency);
    sheet.still("signed by both, and active", this::sign);
    sheet.act(
        "deposited",
        Map.of(Books.OUTSIDE, -DEPOSIT, Books.CLIENT, DEPOSIT),
        () -> {
          String deposit = till.order(till.scene.anna, "deposits", DEPOSIT);
          return till.decide("deposits", deposit, "confirm", "");
        });
    sheet.act(
        "funded",
        Map.of(Books.CLIENT, -AMOUNT, Books.escrow("M1"), AMOUNT),
        () -> Till.in("FUNDED", till.act(201, till.scene.anna, "M1", "fund", Json.object())));
    sheet.still("submitted", () -> till.submit("M1", 1));
    sheet.act(
        "approved and paid in one commit, no hold",
        Map.of(Books.escrow("M1"), -AMOUNT, Books.FEES, FEE, Books.PROVIDER, AMOUNT - FEE),
        this::approve);
    sheet.still("the ledger verifies", this::verify);
  }

  private String sign() {
    terms.put("currency", till.coin().currency()).put("priceMinor", AMOUNT);
    terms
        .putArray("milestones")
        .addObject()
        .put("id", "M1")
        .put("title", "Launch")
        .put("amountMinor", AMOUNT)
        .put("dueOn", terms.path("endsOn").asText());
    ((ObjectNode) terms.path("payment")).put("releaseHold", "PT0S");
    return Signing.active(till.scene, terms);
  }

  private String approve() {
    ObjectNode body = till.approval(1, AMOUNT).put("release", true);
    return Till.in("RELEASED", till.act(200, till.scene.anna, "M1", "approve", body));
  }

  private String verify() {
    String path = till.scene.at("/ledger/verification");
    JsonNode proof = Stage.expect(200, till.scene.api.get(till.scene.ben, path));
    Surprise.unless("verified", true, proof.path("verified").asBoolean());
    return proof.path("transfers").asInt() + " transfers";
  }
}
