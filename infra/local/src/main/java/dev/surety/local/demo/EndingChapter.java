package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Notice, what goes back, what is handed over, and the end. */
final class EndingChapter {
  private static final long SUMMER = 2_000_000;
  private static final long PAID = 1_600_000;
  private static final Set<String> MISSING =
      Set.of(
          "obligation/knowledge",
          "obligation/documents",
          "obligation/handover",
          "obligation/return",
          "milestone/spring");

  private final Till till;
  private final Scene scene;
  private final Duties duties;
  private Instant endsAt = Instant.EPOCH;

  EndingChapter(Till till, Duties duties) {
    this.till = till;
    this.scene = till.scene;
    this.duties = duties;
  }

  void tell() {
    Sheet sheet = till.sheet;
    scene.stage.chapter("The end");
    sheet.still("less notice than agreed is refused", this::tooShort);
    sheet.still("the client gives notice", this::notice);
    sheet.still("not ended before it is over", this::tooEarly);
    sheet.act(
        "the last day: spring's work is submitted",
        Map.of(Books.PENDING, -PAID, Books.PROVIDER, PAID),
        this::lastDay);
    sheet.act(
        "over: what was not submitted goes back",
        Map.of(Books.escrow("summer"), -SUMMER, Books.CLIENT, SUMMER),
        this::over);
    sheet.still("the end is refused, naming what is missing", this::incomplete);
    sheet.still("knowledge transfer", () -> duties.met("knowledge", trained()));
    sheet.still("playbook", () -> duties.met("documents", Duties.document("playbook.md")));
    sheet.still("members told, channels handed over", this::handOver);
    sheet.still("data return is waived", this::waive);
    sheet.act(
        "spring, reviewed in time, approved and released",
        Map.of(
            Books.escrow("spring"),
            -AmendmentChapter.SPRING,
            Books.PENDING,
            AmendmentChapter.SPRING),
        this::approve);
    sheet.still("the access is taken back", this::revoke);
    sheet.still("the end", this::end);
    sheet.still("after it nothing is opened any more", this::after);
  }

  private String tooShort() {
    Reply refused = post("/terminate", reason().put("notice", "P7D"));
    return till.refused("notice_too_short", refused);
  }

  private String notice() {
    JsonNode given = expect(200, post("/terminate", reason()));
    endsAt = Scene.instant(given.path("notice"), "endsAt");
    return Till.in("TERMINATING", given) + " until " + endsAt;
  }

  private static ObjectNode reason() {
    return Json.object().put("reason", "the community moves in-house");
  }

  private String tooEarly() {
    return till.refused("notice_running", post("/complete", Json.object()));
  }

  private String lastDay() {
    scene.backstage.moveTo(endsAt.minus(Duration.ofHours(6)));
    return till.submit("spring", 1);
  }

  private String over() {
    till.after(endsAt);
    Till.in("SUBMITTED", till.show("spring"));
    return Till.in("REFUNDED", till.show("summer")) + "; spring keeps its review";
  }

  private String incomplete() {
    Reply refused = post("/complete", Json.object());
    expect(409, refused);
    List<String> missing = Duties.missing(refused);
    List<String> expected =
        missing.stream().filter(subject -> !subject.startsWith("access/")).sorted().toList();
    Surprise.unless("missing", new TreeSet<>(MISSING), new TreeSet<>(expected));
    Surprise.unless("accesses to take back", 1, missing.size() - expected.size());
    return refused.brief() + ": one access, " + String.join(", ", expected);
  }

  private static ObjectNode trained() {
    return Duties.people("Two afternoons, recorded", "Anna Weber", "Tom Hale");
  }

  private String handOver() {
    return duties.met("handover", Duties.words("Announced in every channel"));
  }

  private String waive() {
    ObjectNode body = Json.object().put("reason", "no member data ever left our forum");
    return Till.in("WAIVED", expect(200, duties.act(scene.anna, "return", "waive", body)))
        + " by the client";
  }

  private String approve() {
    ObjectNode body = till.approval(1, AmendmentChapter.SPRING).put("release", true);
    // what the amendment gave back counts as refunded
    return Till.in("CLOSED_PARTIAL", till.act(200, scene.anna, "spring", "approve", body));
  }

  private String revoke() {
    JsonNode grants = expect(200, scene.api.get(scene.anna, scene.at("/access-grants")));
    String grant = grants.path("accessGrants").path(0).path("id").asText();
    ObjectNode why = Json.object().put("reason", "handed over");
    return Till.in("REVOKED", expect(200, post("/access-grants/" + grant + "/revoke", why)));
  }

  private String end() {
    JsonNode ended = expect(200, post("/complete", Json.object()));
    Surprise.unless("allowedActions", 0, ended.path("allowedActions").size());
    return Till.in("TERMINATED", ended) + " at " + ended.path("endedAt").asText();
  }

  private String after() {
    ObjectNode body =
        Json.object()
            .put("eventId", "forum-9")
            .put("subject", "Is anybody there?")
            .put("priority", "HIGH")
            .put("channel", "forum");
    Reply refused = post("/tickets", body);
    expect(409, refused);
    return refused.brief();
  }

  private Reply post(String path, ObjectNode body) {
    return scene.api.post(scene.anna, scene.at(path), body);
  }
}
