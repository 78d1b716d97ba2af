package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Money comes in, the first work is paid, and both agree on other terms. */
final class AmendmentChapter {
  static final long SPRING = 1_500_000;

  private static final long START = 1_600_000;
  private static final long BEFORE = 2_000_000;
  private static final long DEPOSIT = START + 2 * BEFORE;

  private final Till till;
  private final ObjectNode terms;
  private final List<String> differences = new ArrayList<>();
  private String amendment = "none";

  /**
   * @param terms that were signed
   */
  AmendmentChapter(Till till, ObjectNode terms) {
    this.till = till;
    this.terms = terms;
  }

  void tell() {
    Sheet sheet = till.sheet;
    till.scene.stage.chapter("Money, and an amendment");
    sheet.act("deposited", Map.of(Books.OUTSIDE, -DEPOSIT, Books.CLIENT, DEPOSIT), this::deposit);
    fund("start", START);
    fund("spring", BEFORE);
    fund("summer", BEFORE);
    sheet.still("the playbook is submitted", () -> till.submit("start", 1));
    sheet.act(
        "approved and released, on hold for 48 h",
        Map.of(Books.escrow("start"), -START, Books.PENDING, START),
        this::pay);
    sheet.still("less work in spring, faster answers: proposed", this::propose);
    till.scene.stage.notes(differences::stream);
    sheet.still("nobody accepts its own", this::acceptOwn);
    sheet.act(
        "accepted: the difference is back in one commit",
        Map.of(Books.escrow("spring"), SPRING - BEFORE, Books.CLIENT, BEFORE - SPRING),
        this::accept);
    sheet.still("version 1 stays readable", this::first);
    sheet.still("a new ticket goes by the new target", this::open);
  }

  private String deposit() {
    return till.decide("deposits", till.order(till.scene.anna, "deposits", DEPOSIT), "confirm", "");
  }

  private void fund(String milestone, long minor) {
    till.sheet.act(
        milestone + " funded in full",
        Map.of(Books.CLIENT, -minor, Books.escrow(milestone), minor),
        () -> Till.in("FUNDED", till.act(201, till.scene.anna, milestone, "fund", Json.object())));
  }

  private String pay() {
    ObjectNode body = till.approval(1, START).put("release", true);
    return Till.in("RELEASED", till.act(200, till.scene.anna, "start", "approve", body));
  }

  private String propose() {
    ObjectNode body = Json.object().put("baseVersion", 1);
    body.set("changes", changes());
    JsonNode proposed =
        expect(201, till.scene.api.post(till.scene.ben, till.scene.at("/amendments"), body));
    amendment = "/amendments/" + proposed.path("id").asText();
    JsonNode shown = expect(200, till.scene.api.get(till.scene.anna, till.scene.at(amendment)));
    shown.path("differences").forEach(each -> differences.add(each.path("text").asText()));
    Surprise.unless("differences", 3, differences.size());
    return Till.in("PROPOSED", shown) + " by the provider; what differs:";
  }

  /** A merge patch: lists are sent whole. */
  private ObjectNode changes() {
    ObjectNode next = terms.deepCopy();
    next.put("priceMinor", terms.path("priceMinor").asLong() - BEFORE + SPRING);
    next.path("milestones")
        .valueStream()
        .filter(milestone -> milestone.path("id").asText().equals("spring"))
        .forEach(milestone -> ((ObjectNode) milestone).put("amountMinor", SPRING));
    JsonNode targets = next.path("serviceLevels").path("targets");
    ((ObjectNode) targets.path(1)).put("within", "PT1H");
    ObjectNode changes = Json.object();
    changes.set("priceMinor", next.path("priceMinor"));
    changes.set("milestones", next.path("milestones"));
    changes.putObject("serviceLevels").set("targets", targets);
    return changes;
  }

  private String acceptOwn() {
    Reply refused = answer(till.scene.ben);
    expect(403, refused);
    return refused.brief();
  }

  private String accept() {
    JsonNode accepted = expect(200, answer(till.scene.anna));
    return Till.in("ACCEPTED", accepted) + ", spring holds " + till.coin().named(SPRING);
  }

  private Reply answer(Person who) {
    return till.scene.api.post(who, till.scene.at(amendment + "/accept"), Json.object());
  }

  private String first() {
    JsonNode contract = expect(200, till.scene.api.get(till.scene.ben, till.scene.at("")));
    Surprise.unless("termsVersion", 2, contract.path("termsVersion").asInt());
    Reply first = till.scene.api.get(till.scene.ben, till.scene.at("/terms/1"));
    expect(200, first);
    Surprise.unless(
        "its hash differs",
        false,
        first.text("termsHash").equals(contract.path("termsHash").asText()));
    return "version 2 is in force";
  }

  private String open() {
    JsonNode opened = new Desk(till.scene).open("forum-2", "May I post a job offer?");
    String target = Desk.in("RUNNING", opened, "FIRST_RESPONSE").path("target").asText();
    Surprise.unless("target", "PT1H", target);
    return "FIRST_RESPONSE within 1 h";
  }
}
