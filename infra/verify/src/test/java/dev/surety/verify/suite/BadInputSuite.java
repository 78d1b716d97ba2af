package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fault at once, and nothing changed. */
abstract class BadInputSuite extends Suite {
  @Test
  void badTermsNameEveryFault() {
    refused(
        world().as(Caller.ANNA),
        "/v1/contracts",
        """
        {"title": "", "currency": 7, "priceMinor": 1.5, "pricing": "FREE", "startsOn": "soon",
         "surprise": true, "milestones": [{"id": "a b", "amountMinor": -1, "color": "red"}],
         "contacts": [{"id": "nobody", "email": "none"}], "serviceLevels": {"targets": {}}}
        """,
        "/title",
        "/currency",
        "/priceMinor",
        "/pricing",
        "/startsOn",
        "/surprise",
        "/milestones/0/id",
        "/milestones/0/amountMinor",
        "/milestones/0/color",
        "/contacts/0/id",
        "/contacts/0/email",
        "/serviceLevels/targets");
  }

  @Test
  void aBadTicketNamesEveryFault() {
    Deal deal = Deal.active(world());
    refused(
        deal.provider(),
        deal.at("/tickets"),
        "{\"eventId\": \"a b\", \"priority\": 3, \"openedAt\": \"yesterday\", \"due\": 1}",
        "/eventId",
        "/subject",
        "/priority",
        "/openedAt",
        "/due");
    unprocessable(
        deal.provider(),
        deal.at("/tickets"),
        """
        {"eventId": "e1", "subject": "s", "priority": "HIGH", "openedAt": "2036-01-01T00:00:00Z"}
        """,
        "/openedAt");
  }

  @Test
  void aBadEventNamesEveryFault() {
    Deal deal = Deal.active(world());
    String path = deal.at("/tickets/" + deal.ticket("e1") + "/events");
    refused(
        deal.provider(),
        path,
        "{\"eventId\": \"\", \"type\": \"SOLVED\", \"occurredAt\": 5, \"note\": [], \"x\": {}}",
        "/eventId",
        "/type",
        "/occurredAt",
        "/note",
        "/x");
    unprocessable(
        deal.provider(),
        path,
        "{\"eventId\": \"r1\", \"type\": \"PAUSED\", \"occurredAt\": \"2036-01-01T00:00:00Z\"}",
        "/occurredAt",
        "/reason");
  }

  @Test
  void aBadSubmissionNamesEveryFault() {
    Deal deal = Deal.active(world()).deposited(100_000).funded("M1");
    refused(
        deal.provider(),
        deal.at("/milestones/M1/submit"),
        """
        {"evidence": [{"title": " ", "uri": "not a uri", "sha256": "abc"}, {"note": 1}], "of": 1}
        """,
        "/evidence/0/title",
        "/evidence/0/uri",
        "/evidence/0/sha256",
        "/evidence/1/title",
        "/evidence/1/uri",
        "/evidence/1/sha256",
        "/evidence/1/note",
        "/of");
    refused(deal.provider(), deal.at("/milestones/M1/submit"), "{}", "/evidence");
  }

  @Test
  void aBadApprovalNamesEveryFault() {
    Deal deal = Deal.active(world()).deposited(100_000).funded("M1").submitted("M1");
    refused(
        deal.client(),
        deal.at("/milestones/M1/approve"),
        "{\"revision\": 0, \"expectedAmountMinor\": \"100000\", \"release\": \"yes\", \"by\": 1}",
        "/revision",
        "/expectedAmountMinor",
        "/release",
        "/by");
    unprocessable(
        deal.client(),
        deal.at("/milestones/M1/approve"),
        "{\"revision\": 1, \"expectedAmountMinor\": 1}",
        "/expectedAmountMinor");
  }

  @Test
  void aBadDepositNamesEveryFault() {
    refused(
        world().as(Caller.ANNA),
        "/v1/deposits",
        "{\"amountMinor\": 9007199254740992, \"currency\": \"usd\", \"org\": \"org_other\"}",
        "/amountMinor",
        "/currency",
        "/org");
  }

  @Test
  void anAmountIsAWholeNumberOfMinorUnitsOrNothingIsDone() {
    Deal deal = Deal.approved(world(), 100_000);
    for (String amount :
        List.of(
            "1.0",
            "1e2",
            "1e3",
            "0.5",
            "\"100\"",
            "-1",
            "-0",
            "0",
            "9007199254740992",
            "9007199254740993",
            "9223372036854775808",
            "1e400",
            "true",
            "{\"amountMinor\": 1}")) {
      String body = "{\"amountMinor\": " + amount + "%s}";
      refused(
          deal.client(), "/v1/deposits", body.formatted(", \"currency\": \"USD\""), "/amountMinor");
      refused(
          deal.client(), deal.at("/milestones/M1/releases"), body.formatted(""), "/amountMinor");
    }
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    Session anna = world().as(Caller.ANNA);
    for (String body : List.of("{", "nope", "{\"a\": 1, \"a\": 2}", "{} {}")) {
      var before = world().dump();
      assertThat(anna.post("/v1/deposits", body).expect(400).code()).isEqualTo("malformed_json");
      assertThat(world().dump()).isEqualTo(before);
    }
    for (String body : List.of("[]", "null", "true", "5", "\"x\"")) {
      assertThat(anna.post("/v1/deposits", body).expect(400).code()).isEqualTo("invalid_body");
    }
  }

  @Test
  void aProposalNamesEveryGap() {
    Deal deal =
        Deal.drafted(
            world(),
            SampleTerms.with(
                t -> t.remove(List.of("escalation", "authority", "payment", "endsOn", "scope"))));
    unprocessable(
        deal.client(),
        deal.at("/propose"),
        "{}",
        "/endsOn",
        "/scope",
        "/escalation",
        "/authority",
        "/payment");
  }

  @Test
  void aProposalNamesEveryContradiction() {
    Deal deal =
        Deal.drafted(
            world(), SampleTerms.with(t -> t.put("priceMinor", 1).put("endsOn", "2025-01-01")));
    unprocessable(deal.client(), deal.at("/propose"), "{}", "/milestones", "/endsOn");
  }

  /** 400, every pointer, and not a single item changed. */
  private void refused(Session who, String path, String body, String... pointers) {
    var before = world().dump();
    Reply reply = who.post(path, body).expect(400);
    assertThat(reply.code()).isEqualTo("invalid_body");
    assertThat(pointers(reply)).contains(pointers);
    assertThat(world().dump()).isEqualTo(before);
  }

  /** 422, every pointer, and nothing but the answer to the key is new. */
  private void unprocessable(Session who, String path, String body, String... pointers) {
    var before = world().dump();
    Reply reply = who.post(path, body).expect(422);
    assertThat(pointers(reply)).contains(pointers);
    var after = world().dump();
    after.keySet().removeIf(key -> key.startsWith("IDEMPOTENCY#"));
    before.keySet().removeIf(key -> key.startsWith("IDEMPOTENCY#"));
    assertThat(after).isEqualTo(before);
  }

  private static List<String> pointers(Reply reply) {
    return reply.json().path("errors").valueStream().map(BadInputSuite::pointer).toList();
  }

  private static String pointer(JsonNode error) {
    assertThat(error.path("code").asText()).matches("[a-z_]+");
    assertThat(error.path("detail").asText()).isNotBlank();
    return error.path("pointer").asText();
  }
}
