package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.time.Duration;
import java.util.Map;

/** Work is reviewed twice and paid in part, with the hold that was agreed. */
final class ReviewChapter {
  private static final long AMOUNT = 100_000;
  private static final long PART = 60_000;
  private static final long FEE = 1_200;
  private static final Duration HOLD = Duration.ofDays(3);

  private final Till till;

  ReviewChapter(Till till) {
    this.till = till;
  }

  void tell() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("M1: reviewed, and paid in part");
    sheet.still("submitted with evidence", () -> till.submit("M1", 1));
    sheet.still("not paid before it is approved", this::tooEarly);
    sheet.still("a day later: changes requested", this::requestChanges);
    sheet.still("resubmitted", () -> till.submit("M1", 2));
    sheet.still("revision 1 cannot be approved any more", this::approveOld);
    sheet.still("revision 2 approved, for this amount", this::approve);
    sheet.act(
        "60 % released: 2 % fee, the rest on hold",
        Map.of(Books.escrow("M1"), -PART, Books.FEES, FEE, Books.PENDING, PART - FEE),
        () -> till.release("M1", PART));
    sheet.act(
        "three days later the hold ends by itself",
        Map.of(Books.PENDING, FEE - PART, Books.PROVIDER, PART - FEE),
        this::holdEnds);
  }

  private String tooEarly() {
    return till.refused(
        "not_approved", till.attempt(till.scene.anna, "M1", "releases", Json.object()));
  }

  private String requestChanges() {
    till.scene.backstage.advance(Duration.ofDays(1));
    ObjectNode body = Json.object().put("revision", 1).put("reason", "who covers the weekend?");
    Till.in("CHANGES_REQUESTED", till.act(200, till.scene.anna, "M1", "request-changes", body));
    return "who covers the weekend?";
  }

  private String approveOld() {
    return till.refused(
        "revision_superseded",
        till.attempt(till.scene.anna, "M1", "approve", till.approval(1, AMOUNT)));
  }

  private String approve() {
    return Till.in(
        "APPROVED", till.act(200, till.scene.anna, "M1", "approve", till.approval(2, AMOUNT)));
  }

  private String holdEnds() {
    till.later(HOLD);
    JsonNode release =
        Stage.expect(
                200, till.scene.api.get(till.scene.ben, till.scene.at("/milestones/M1/releases")))
            .path("releases")
            .path(0);
    return Till.in("RELEASED", release);
  }
}
