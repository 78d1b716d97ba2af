package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Two disputes: one that both sides settle, and one that nobody decides. */
final class DisputeChapter {
  private static final long HELD = 100_001;
  private static final long TO_CLIENT = 50_000;
  private static final long NET_ON_HOLD = 49_000;
  private static final long M3 = 33_333;
  private static final long HALF = 16_667;

  private final Till till;
  private String dispute = "none";
  private String offer = "none";
  private String earlier = "none";
  private Instant decideBy = Instant.EPOCH;

  DisputeChapter(Till till) {
    this.till = till;
  }

  void tell() {
    settled();
    undecided();
  }

  private void settled() {
    Sheet sheet = till.sheet;
    Person client = till.scene.anna;
    Person provider = till.scene.ben;
    till.scene.stage.chapter("M2: a dispute that both sides settle");
    sheet.act(
        "the client disputes it: what is held freezes",
        Map.of(Books.escrow("M2"), -HELD, Books.frozen("M2"), HELD),
        () -> open(client, "M2", "The escalation chapter is missing."));
    sheet.still("nothing of it is released", this::release);
    sheet.still("the provider offers", () -> offer(provider, 20_000));
    sheet.still("a counter-offer that loses a unit is refused", this::loseAUnit);
    sheet.still("the client's counter-offer", () -> offer(client, TO_CLIENT));
    sheet.still(
        "the client cannot accept its own",
        () -> till.refused("own_proposal", accept(client, offer)));
    sheet.act(
        "the provider accepts: divided to the unit",
        Map.of(
            Books.frozen("M2"), -HELD, Books.CLIENT, TO_CLIENT, Books.PROVIDER, HELD - TO_CLIENT),
        () -> Till.in("SETTLED", expect(200, accept(provider, offer))));
    sheet.still(
        "the offer before it cannot be accepted too",
        () -> till.refused("dispute_decided", accept(client, earlier)));
    sheet.act(
        "meanwhile the hold of the part paid before ends",
        Map.of(Books.PENDING, -NET_ON_HOLD, Books.PROVIDER, NET_ON_HOLD),
        () -> "by " + till.later(Duration.ofDays(3)).at());
  }

  private void undecided() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("M3: a dispute that nobody decides");
    sheet.act(
        "the provider disputes it: what is held freezes",
        Map.of(Books.escrow("M3"), -M3, Books.frozen("M3"), M3),
        () -> open(till.scene.ben, "M3", "The client does not grant the access it needs."));
    sheet.act(
        "30 days later the default decides: half each",
        Map.of(Books.frozen("M3"), -M3, Books.CLIENT, HALF, Books.PROVIDER, M3 - HALF),
        this::byDefault);
  }

  private String open(Person who, String milestone, String claim) {
    JsonNode opened = till.act(201, who, milestone, "disputes", Json.object().put("claim", claim));
    dispute = opened.path("id").asText();
    decideBy = Scene.instant(opened, "decideBy");
    return "to be decided by " + decideBy;
  }

  private String release() {
    return till.refused(
        "in_dispute", till.attempt(till.scene.anna, "M2", "releases", Json.object()));
  }

  private String offer(Person who, long toClient) {
    earlier = offer;
    JsonNode offered =
        till.act(201, who, "M2", below("/settlements"), parts(toClient, HELD - toClient));
    offer = offered.path("settlementId").asText();
    return "%s to the client, %s to the provider"
        .formatted(till.coin().plain(toClient), till.coin().plain(HELD - toClient));
  }

  private String loseAUnit() {
    ObjectNode half = parts(TO_CLIENT, TO_CLIENT);
    return till.refused(
        "split_differs", till.attempt(till.scene.anna, "M2", below("/settlements"), half));
  }

  private Reply accept(Person who, String settlement) {
    String act = below("/settlements/" + settlement + "/accept");
    return till.attempt(who, "M2", act, Json.object());
  }

  private String byDefault() {
    till.after(decideBy);
    String path = till.scene.at("/milestones/M3/" + below(""));
    JsonNode shown = expect(200, till.scene.api.get(till.scene.anna, path));
    return Till.in("DEFAULTED", shown) + "; the odd unit goes to the client";
  }

  private String below(String rest) {
    return "disputes/" + dispute + rest;
  }

  private static ObjectNode parts(long client, long provider) {
    return Json.object().put("clientMinor", client).put("providerMinor", provider);
  }
}
