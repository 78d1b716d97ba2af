package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A bad week is paid for by the next release, and the rest is paid once. */
final class CreditChapter {
  private static final long CREDIT = 5_000;
  private static final long PART = 30_000;
  private static final long FEE = 500;
  private static final long REST = 10_000;
  private static final long REST_FEE = 200;
  private static final long PENDING = PART - CREDIT - FEE + REST - REST_FEE;

  private final Till till;
  private final String month;
  private final String key = UUID.randomUUID().toString();
  private String paid = "";

  /**
   * @param month that the credit is for, such as {@code 2026-03}
   */
  CreditChapter(Till till, String month) {
    this.till = till;
    this.month = month;
  }

  void tell() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("M1: a service credit netted, the rest paid once");
    sheet.still("the provider grants a credit for a bad week", this::grant);
    sheet.act(
        "the next release nets it, for the client",
        Map.of(
            Books.escrow("M1"),
            -PART,
            Books.CLIENT,
            CREDIT,
            Books.FEES,
            FEE,
            Books.PENDING,
            PART - CREDIT - FEE),
        () -> till.release("M1", PART));
    sheet.still("the credit is used up", this::applied);
    sheet.still("more than is held is refused", this::tooMuch);
    new DeclinedRefund(till).tell();
    sheet.act(
        "the rest released",
        Map.of(Books.escrow("M1"), -REST, Books.FEES, REST_FEE, Books.PENDING, REST - REST_FEE),
        this::rest);
    sheet.still("again with the same key: the same answer", this::sameKey);
    sheet.still("again with a new key: there is nothing left", this::newKey);
    sheet.still("the work is the client's now", this::owned);
    sheet.act(
        "three days later both holds end",
        Map.of(Books.PENDING, -PENDING, Books.PROVIDER, PENDING),
        () -> "by " + till.later(Duration.ofDays(3)).at());
  }

  private String grant() {
    ObjectNode body =
        Json.object()
            .put("period", month)
            .put("amountMinor", CREDIT)
            .put("reason", "the first week was slow");
    JsonNode credit =
        expect(201, till.scene.api.post(till.scene.ben, till.scene.at("/credits"), body));
    return "%s outstanding for %s"
        .formatted(till.coin().named(credit.path("outstandingMinor").asLong()), month);
  }

  private String applied() {
    JsonNode credits = expect(200, till.scene.api.get(till.scene.anna, till.scene.at("/credits")));
    JsonNode credit = credits.path("credits").path(0);
    Surprise.unless("appliedMinor", CREDIT, credit.path("appliedMinor").asLong());
    return Till.in("APPLIED", credit);
  }

  private String tooMuch() {
    ObjectNode body = Json.object().put("amountMinor", REST + 1);
    return till.refused("amount_above_held", till.attempt(till.scene.anna, "M1", "releases", body));
  }

  private String rest() {
    JsonNode release = expect(201, post(key));
    paid = release.toString();
    return till.divided(release) + ", " + Till.in("RELEASED", till.show("M1"));
  }

  private String sameKey() {
    Reply again = post(key);
    expect(201, again);
    Surprise.unless("Idempotent-Replayed", true, again.replayed());
    Surprise.unless("the answer", paid, again.body().toString());
    return "201 replayed";
  }

  private String newKey() {
    return till.refused("not_approved", post(UUID.randomUUID().toString()));
  }

  private Reply post(String with) {
    String path = till.scene.at("/milestones/M1/releases");
    return till.scene.api.post(till.scene.anna, path, Json.object(), with);
  }

  private String owned() {
    JsonNode passed =
        till.scene.events().stream()
            .filter(event -> event.path("type").asText().endsWith("milestone.ip_passed"))
            .findFirst()
            .orElseThrow(() -> new Surprise("events", "milestone.ip_passed", "none"));
    return "event %d: milestone.ip_passed, owner %s"
        .formatted(passed.path("sequence").asLong(), passed.path("data").path("owner").asText());
  }
}
