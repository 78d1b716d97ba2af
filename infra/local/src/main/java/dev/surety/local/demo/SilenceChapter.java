package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.time.Instant;
import java.util.Map;

/** What silence does: it gives money back, and it approves, if both signed for it. */
final class SilenceChapter {
  private static final long REFUND = 50_000;
  private static final long PART = 49_999;
  // 9.9998 rounded down
  private static final long FEE = 999;

  private final Till till;
  private String refund = "none";
  private Instant answerBy = Instant.EPOCH;

  SilenceChapter(Till till) {
    this.till = till;
  }

  void tell() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("M2: what silence does");
    sheet.still("the client asks for a refund", this::ask);
    sheet.act(
        "no answer in seven days: it is paid",
        Map.of(Books.escrow("M2"), -REFUND, Books.CLIENT, REFUND),
        this::lapse);
    sheet.still("work submitted; the client says nothing", () -> till.submit("M2", 1));
    sheet.still("three days before the window ends: a warning", () -> warned(0));
    sheet.still("two days before: a second one", () -> warned(1));
    till.scene.show("REVIEW_CLOSING");
    sheet.still("at the last instant the client can still say no", this::lastInstant);
    sheet.still("then silence approves: both signed for it", this::approvedBySilence);
    sheet.act(
        "a part released; the fee is rounded down",
        Map.of(Books.escrow("M2"), -PART, Books.FEES, FEE, Books.PENDING, PART - FEE),
        () -> till.release("M2", PART));
  }

  private String ask() {
    ObjectNode body =
        Json.object().put("amountMinor", REFUND).put("reason", "two channels were closed");
    JsonNode asked = till.act(201, till.scene.anna, "M2", "refund-requests", body);
    refund = asked.path("id").asText();
    answerBy = Scene.instant(asked, "answerBy");
    return "%s, to be answered by %s".formatted(till.coin().named(REFUND), answerBy);
  }

  private String lapse() {
    till.after(answerBy);
    String path = till.scene.at("/milestones/M2/refund-requests/" + refund);
    JsonNode shown = expect(200, till.scene.api.get(till.scene.anna, path));
    return "%s at %s".formatted(Till.in("LAPSED", shown), shown.path("decidedAt").asText());
  }

  private String warned(int number) {
    till.after(Scene.instant(warning(number), "at"));
    Instant sent = Scene.instant(warning(number), "sentAt");
    return "proved sent at " + sent;
  }

  private JsonNode warning(int number) {
    return revision().path("warnings").path(number);
  }

  private JsonNode revision() {
    return till.show("M2").path("revisions").path(0);
  }

  private String lastInstant() {
    Instant last = Scene.instant(revision(), "approvesBySilenceAfter");
    Surprise.unless("the window's end", Scene.instant(revision(), "reviewEndsAt"), last);
    till.scene.backstage.moveTo(last);
    return Till.in("SUBMITTED", till.show("M2")) + " at " + last;
  }

  private String approvedBySilence() {
    till.after(till.scene.backstage.now().at());
    JsonNode shown = till.show("M2");
    JsonNode approval = shown.path("approvals").path(0);
    Surprise.unless("approved by", "system", approval.path("sub").asText());
    return "%s by system, %s"
        .formatted(
            Till.in("APPROVED", shown), till.coin().named(approval.path("amountMinor").asLong()));
  }
}
