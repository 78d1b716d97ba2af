package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Ground;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.Service;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed terms become others only by both sides' yes, and for what begins after it. */
abstract class AmendmentSuite extends Suite {
  private static final String MISSING = "a_01kjq5v3n2c8h4m6r1w9x7z0qk";

  private Service service;
  private Deal deal;

  @BeforeEach
  void activate() {
    service = Service.active(world());
    deal = service.deal();
  }

  @Test
  void onlyAdminsProposeAndOnlyTheOtherSideAnswers() {
    String body = "{\"baseVersion\": 1, \"changes\": " + Service.FASTER + "}";
    for (Caller caller : List.of(Caller.BEN.but("agent"), Caller.ANNA.but("approver"))) {
      world().as(caller).post(deal.at("/amendments"), body).expect(403);
    }
    String id = service.propose(deal.provider(), 1, Service.FASTER).expect(201).text("/id");
    String at = "/amendments/" + id;
    assertThat(service.answer(deal.provider(), at + "/accept").expect(403).code())
        .isEqualTo("own_proposal");
    assertThat(service.answer(deal.provider(), at + "/reject").expect(403).code())
        .isEqualTo("own_proposal");
    assertThat(service.answer(deal.client(), at + "/withdraw").expect(403).code())
        .isEqualTo("others_proposal");
    for (String action : List.of("/accept", "/reject", "/withdraw")) {
      world().as(Caller.ANNA.but("approver")).post(deal.at(at + action), "{}").expect(403);
    }
    Reply shown = world().as(Caller.ANNA.but("viewer")).get(deal.at(at)).expect(200);
    assertThat(shown.text("/state")).isEqualTo("PROPOSED");
    assertThat(shown.json().path("changes")).isEqualTo(Json.readOwn(Service.FASTER));
    service.answer(deal.client(), at + "/reject").expect(200);
    Reply late = service.answer(deal.client(), at + "/accept").expect(409);
    assertThat(late.code() + " " + late.text("/state")).isEqualTo("not_proposed REJECTED");
    assertThat(late.json().path("allowedActions").isArray()).isTrue();
  }

  @Test
  void aStrangerIsToldWhatAMissingIdIsTold() {
    String id = service.propose(deal.client(), 1, Service.FASTER).expect(201).text("/id");
    for (String action : List.of("/accept", "/reject", "/withdraw")) {
      String path = "/amendments/" + id + action;
      String missing = "/amendments/" + MISSING + action;
      Reply stranger = service.answer(world().as(Caller.STRANGER), path).expect(404);
      assertThat(anonymous(stranger, id))
          .isEqualTo(anonymous(service.answer(deal.provider(), missing).expect(404), MISSING));
    }
    Reply stranger = world().as(Caller.STRANGER).get(deal.at("/amendments/" + id)).expect(404);
    Reply missing = deal.client().get(deal.at("/amendments/" + MISSING)).expect(404);
    assertThat(anonymous(stranger, id)).isEqualTo(anonymous(missing, MISSING));
    world().as(Caller.STRANGER).get(deal.at("/amendments")).expect(404);
  }

  @Test
  void whatWasAcceptedMakesTheOthersStale() {
    Reply early = service.propose(deal.client(), 2, Service.FASTER).expect(422);
    assertThat(faults(early)).containsExactly("/baseVersion differs");
    String rival =
        service.propose(deal.provider(), 1, people("b@x.example")).expect(201).text("/id");
    service.amended(1, Service.FASTER);
    Reply shown = deal.client().get(deal.at("/amendments/" + rival)).expect(200);
    assertThat(shown.text("/state")).isEqualTo("STALE");
    assertThat(shown.json().path("allowedActions")).isEmpty();
    Reply stale = service.answer(deal.client(), "/amendments/" + rival + "/accept").expect(409);
    assertThat(stale.code() + " " + stale.text("/state")).isEqualTo("amendment_stale STALE");
    assertThat(stale.json().path("allowedActions").isArray()).isTrue();
    service.answer(deal.provider(), "/amendments/" + rival + "/withdraw").expect(409);
    service.propose(deal.client(), 1, Service.FASTER).expect(422);
    assertThat(states()).containsExactly("STALE", "ACCEPTED");
  }

  @Test
  void whatIsChangedIsMeasuredInBytesBecauseItIsStoredInThem() {
    String name = "\u8b70".repeat(30_000);
    String changes = "{\"contacts\": [{\"id\": \"client:x\", \"name\": \"" + name + "\"}]}";
    Reply refused = service.propose(deal.client(), 1, changes).expect(400);
    assertThat(faults(refused)).containsExactly("/changes too_large");
  }

  @Test
  void aListOfThemHasPages() {
    service.propose(deal.client(), 1, Service.FASTER).expect(201);
    service.propose(deal.provider(), 1, Service.FASTER).expect(201);
    JsonNode first = deal.client().get(deal.at("/amendments?pageSize=1")).expect(200).json();
    assertThat(first.path("amendments")).hasSize(1);
    String token = first.path("nextPageToken").asText();
    JsonNode last =
        deal.client().get(deal.at("/amendments?pageSize=1&pageToken=" + token)).expect(200).json();
    assertThat(last.path("amendments").findValuesAsText("side")).containsExactly("PROVIDER");
    assertThat(last.has("nextPageToken")).isFalse();
  }

  @Test
  void noSectionCanBeTakenAwayWhole() {
    for (String section : List.of("calendars", "serviceLevels", "escalation", "contacts")) {
      Reply refused = service.propose(deal.client(), 1, "{\"" + section + "\": null}").expect(422);
      assertThat(faults(refused)).contains("/changes/" + section + " missing");
    }
  }

  @Test
  void everyFaultIsNamedWhereItIs() {
    Reply unreadable =
        service
            .propose(
                deal.client(),
                1,
                """
                {"currency": "EUR", "zone": "UTC", "price": 1,
                 "calendars": {"office": {"publishedHolidays": {"dates": {}}}}}
                """)
            .expect(400);
    assertThat(faults(unreadable))
        .containsExactlyInAnyOrder(
            "/changes/currency not_amendable",
            "/changes/zone not_amendable",
            "/changes/calendars/office/publishedHolidays set_by_surety");
    assertThat(faults(service.propose(deal.client(), 1, "{\"price\": 1}").expect(422)))
        .containsExactly("/changes/price unknown_member");
    Reply contradictory =
        service
            .propose(
                deal.client(),
                1,
                Service.FASTER.replace(
                    "\"PT8H\", \"calendar\": \"always\"", "\"PT8H\", \"calendar\": \"night\""))
            .expect(422);
    assertThat(faults(contradictory))
        .allMatch(f -> f.startsWith("/changes/serviceLevels/targets/1"));
    assertThat(faults(service.propose(deal.client(), 1, "{}").expect(400)))
        .containsExactly("/changes missing");
    assertThat(deal.client().get(deal.at("/amendments")).json().path("amendments")).isEmpty();
  }

  @Test
  void theTermsInForceAreThoseWithTheHashThatWasAccepted() {
    String before = hash();
    Reply proposed = service.propose(deal.client(), 1, Service.FASTER).expect(201);
    String accept = "/amendments/" + proposed.text("/id") + "/accept";
    String other = "{\"termsHash\": \"" + before + "\"}";
    assertThat(faults(deal.provider().post(deal.at(accept), other).expect(422)))
        .containsExactly("/termsHash differs");
    String same = "{\"termsHash\": \"" + proposed.text("/termsHash") + "\"}";
    deal.provider().post(deal.at(accept), same).expect(200);
    Reply contract = deal.provider().get(deal.at("")).expect(200);
    assertThat(contract.whole("/termsVersion")).isEqualTo(2);
    assertThat(contract.text("/termsHash")).isEqualTo(proposed.text("/termsHash"));
    assertThat(contract.text("/serviceLevels/targets/0/within")).isEqualTo("PT30M");
    assertThat(contract.json().at("/serviceLevels/thresholds")).hasSize(4);
    assertThat(hash()).isEqualTo(proposed.text("/termsHash")).isNotEqualTo(before);
    assertThat(world().dump().keySet())
        .filteredOn(key -> key.contains(deal.id()) && key.contains("TERMS"))
        .hasSizeGreaterThanOrEqualTo(2);
    JsonNode event = service.events("contract.amended").getFirst();
    assertThat(event.at("/data/termsHash").asText()).isEqualTo(proposed.text("/termsHash"));
    assertThat(event.at("/data/termsVersion").asInt()).isEqualTo(2);
  }

  @Test
  void onlyTouchedCalendarsGetOtherHolidays() {
    String terms =
        SampleTerms.with(
            t -> {
              ObjectNode calendars = (ObjectNode) t.path("calendars");
              ObjectNode office = (ObjectNode) calendars.path("office");
              calendars.set("desk", office.deepCopy().put("holidayCalendar", "US-NY"));
              office.put("holidayCalendar", "US-NY");
            });
    Service other = Service.active(world(), terms);
    JsonNode before = other.deal().client().get(other.deal().at("")).json().path("calendars");
    assertThat(before.at("/office/publishedHolidays/dates")).isNotEmpty();
    other.amended(1, "{\"calendars\": {\"desk\": {\"holidayCalendar\": \"DE-BY\"}}}");
    JsonNode german = other.deal().client().get(other.deal().at("")).json().path("calendars");
    assertThat(german.path("office")).isEqualTo(before.path("office"));
    assertThat(german.at("/desk/publishedHolidays/dates").toString()).contains("2026-10-03");
    other.amended(2, "{\"calendars\": {\"desk\": {\"holidayCalendar\": null}}}");
    JsonNode none = other.deal().client().get(other.deal().at("")).json().path("calendars");
    assertThat(none.path("desk").has("publishedHolidays")).isFalse();
    assertThat(none.path("office")).isEqualTo(before.path("office"));
    Reply unknown =
        other
            .propose(
                other.deal().client(),
                3,
                "{\"calendars\": {\"desk\": {\"holidayCalendar\": \"XX\"}}}")
            .expect(422);
    assertThat(faults(unknown)).allMatch(f -> f.startsWith("/changes/calendars/desk/"));
    other.amended(3, "{\"endsOn\": \"2028-06-30\"}");
    JsonNode longer = other.deal().client().get(other.deal().at("")).json().path("calendars");
    assertThat(longer.at("/office/publishedHolidays/to").asText()).isEqualTo("2029-12-31");
  }

  @Test
  void ticketsOpenedBeforeKeepTheirTargetsAndNewOnesGetTheNew() {
    String old = deal.ticket("old");
    Instant due = World.START.plus(Duration.ofHours(1));
    service.amended(1, Service.FASTER);
    String young = deal.ticket("young");
    assertThat(promises(old)).containsExactly("PT1H always 1", "PT16H office 1");
    assertThat(promises(young)).containsExactly("PT30M always 2", "PT8H always 2");
    assertThat(service.ticket(old).path("termsVersion").asInt()).isEqualTo(1);
    assertThat(service.ticket(young).path("termsVersion").asInt()).isEqualTo(2);
    // whatever replays the clocks: the check, an event, a late one
    world().clock().advance(Duration.ofMinutes(50));
    world().settle();
    assertThat(service.clock(young, "FIRST_RESPONSE").path("state").asText()).isEqualTo("BREACHED");
    assertThat(service.clock(old, "FIRST_RESPONSE").path("dueAt").asText())
        .isEqualTo(due.toString());
    service
        .log(deal.provider(), old, "p", "PAUSED", ", \"reason\": \"WAITING_ON_CLIENT\"")
        .expect(201);
    world().clock().advance(Duration.ofMinutes(10));
    service.log(deal.client(), old, "r", "RESUMED", "").expect(201);
    assertThat(service.clock(old, "FIRST_RESPONSE").path("dueAt").asText())
        .isEqualTo(due.plus(Duration.ofMinutes(10)).toString());
    assertThat(promises(old)).containsExactly("PT1H always 1", "PT16H office 1");
    world().clock().advance(Duration.ofHours(1));
    world().settle();
    assertThat(service.clock(old, "FIRST_RESPONSE").path("breachedAt").asText())
        .isEqualTo(due.plus(Duration.ofMinutes(10)).toString());
  }

  @Test
  void aTicketKeepsItsThresholdsButThePeopleAreThoseInForce() {
    deal.ticket("old");
    service.amended(
        1,
        """
        {"serviceLevels": {"thresholds": [{"at": "100%", "notify": ["provider:lead"]}]},
         "contacts": [
          {"id": "provider:duty", "name": "Duty desk", "email": "night@modsq.example"},
          {"id": "provider:lead", "email": "newlead@modsq.example"},
          {"id": "provider:director", "email": "director@modsq.example", "emergency": true},
          {"id": "client:owner", "email": "owner@acme.example", "emergency": true}]}
        """);
    world().clock().advance(Duration.ofMinutes(46));
    world().settle();
    assertThat(mailed("Answer soon")).containsExactly("night@modsq.example");
    world().clock().advance(Duration.ofMinutes(16));
    world().settle();
    assertThat(mailed("Breached"))
        .containsExactlyInAnyOrder("newlead@modsq.example", "owner@acme.example");
  }

  @Test
  void whoeverIsNoLongerAmongThePeopleStopsNothing() {
    String ticket = deal.ticket("old");
    String gone =
        """
        {"serviceLevels": {"thresholds": [{"at": "100%", "notify": ["provider:lead"]}]},
         "escalation": {"levels": [{"level": 1, "contacts": ["provider:lead"]}]},
         "contacts": [{"id": "provider:lead", "email": "newlead@modsq.example"},
          {"id": "client:owner", "email": "owner@acme.example"}]}
        """;
    service.amended(1, gone);
    world().clock().advance(Duration.ofHours(4));
    world().settle();
    assertThat(service.clock(ticket, "FIRST_RESPONSE").path("state").asText())
        .isEqualTo("BREACHED");
    assertThat(mailed("Breached"))
        .containsExactlyInAnyOrder("newlead@modsq.example", "owner@acme.example");
    assertThat(mailed("Still unanswered")).containsExactly("owner@acme.example");
    assertThat(world().sweep()).isZero();
  }

  @Test
  void untilItsDateTheOldTermsHoldAndNothingElseIsAccepted() {
    Instant date = World.START.plus(Duration.ofDays(2));
    String body =
        "{\"baseVersion\": 1, \"effectiveAt\": \"%s\", \"changes\": %s}"
            .formatted(date, Service.FASTER);
    String id = deal.client().post(deal.at("/amendments"), body).expect(201).text("/id");
    String rival = service.propose(deal.provider(), 1, "{\"title\": \"B\"}").text("/id");
    service.answer(deal.provider(), "/amendments/" + id + "/accept").expect(200);
    Reply waiting = deal.client().get(deal.at("")).expect(200);
    assertThat(waiting.whole("/termsVersion")).isEqualTo(1);
    assertThat(waiting.text("/waitingAmendment")).isEqualTo(id);
    Reply second = service.answer(deal.client(), "/amendments/" + rival + "/accept").expect(409);
    assertThat(second.code()).isEqualTo("amendment_waiting");
    assertThat(second.text("/waitingAmendment")).isEqualTo(id);
    world().clock().advance(Duration.ofDays(2).plusMinutes(10));
    // told before the check: by the terms in force then
    assertThat(promises(deal.ticket("old"))).contains("PT1H always 1");
    world().settle();
    assertThat(promises(deal.ticket("young"))).contains("PT30M always 2");
    Reply shown = deal.client().get(deal.at("/amendments/" + id)).expect(200);
    assertThat(shown.text("/inForceSince")).isEqualTo(date.toString());
    Reply terms = deal.client().get(deal.at("/terms/2")).expect(200);
    assertThat(terms.text("/since") + terms.text("/amendment")).isEqualTo(date + id);
    assertThat(deal.client().get(deal.at("")).json().has("waitingAmendment")).isFalse();
    assertThat(service.events("contract.amended")).hasSize(1);
    assertThat(states()).containsExactly("ACCEPTED", "STALE");
    assertThat(mailed("New terms in force")).hasSize(3);
    assertThat(world().sweep()).isZero();
  }

  @Test
  void everyVersionStaysReadableAndSaysWhatItChanged() {
    String id = service.amended(1, "{\"title\": \"Renamed\", \"endsOn\": \"2027-12-31\"}");
    service.amended(2, "{\"payment\": {\"reviewWindow\": \"PT240H\"}}");
    assertThat(deal.client().get(deal.at("")).text("/title")).isEqualTo("Renamed");
    JsonNode list = deal.provider().get(deal.at("/terms")).expect(200).json().path("versions");
    assertThat(list.findValuesAsText("version")).containsExactly("1", "2", "3");
    assertThat(list.path(1).path("amendment").asText()).isEqualTo(id);
    for (JsonNode version : list) {
      Reply whole =
          deal.client().get(deal.at("/terms/" + version.path("version").asInt())).expect(200);
      assertThat(Sha256.of(Json.canonical(whole.json().path("terms"))))
          .isEqualTo(whole.text("/termsHash"))
          .isEqualTo(version.path("termsHash").asText());
    }
    assertThat(texts(deal.client().get(deal.at("/terms/1")))).isEmpty();
    assertThat(texts(deal.client().get(deal.at("/terms/2"))))
        .containsExactly(
            "endsOn 2026-12-31 -> 2027-12-31", "title Community management for Acme -> Renamed");
    assertThat(texts(deal.client().get(deal.at("/terms/3"))))
        .containsExactly("payment: reviewWindow PT336H -> PT240H");
    assertThat(texts(deal.client().get(deal.at("/amendments/" + id)))).hasSize(2);
    for (String missing : List.of("4", "0", "x", "1e0", "00001")) {
      deal.client().get(deal.at("/terms/" + missing)).expect(404);
    }
    world().as(Caller.STRANGER).get(deal.at("/terms")).expect(404);
    world().as(Caller.STRANGER).get(deal.at("/terms/1")).expect(404);
  }

  private static List<String> texts(Reply reply) {
    return reply.expect(200).json().path("differences").findValuesAsText("text");
  }

  private List<String> promises(String ticket) {
    return service
        .ticket(ticket)
        .path("clocks")
        .valueStream()
        .map(
            c ->
                c.path("target").asText()
                    + " "
                    + c.path("calendar").asText()
                    + " "
                    + c.path("termsVersion").asText())
        .toList();
  }

  private List<String> mailed(String subject) {
    return world().mails().stream()
        .filter(mail -> mail.subject().startsWith(subject))
        .map(Ground.Accepted::to)
        .flatMap(List::stream)
        .toList();
  }

  /** The hash of the terms in force, from what anybody of the parties is shown. */
  private String hash() {
    long version = deal.provider().get(deal.at("")).expect(200).whole("/termsVersion");
    Reply terms = deal.provider().get(deal.at("/terms/" + version)).expect(200);
    return Sha256.of(Json.canonical(terms.json().path("terms")));
  }

  private List<String> states() {
    JsonNode listed = deal.client().get(deal.at("/amendments")).expect(200).json();
    return listed.path("amendments").findValuesAsText("state");
  }

  private static String people(String email) {
    return """
    {"contacts": [{"id": "provider:duty", "email": "%s"},
      {"id": "provider:lead", "email": "lead@modsq.example"},
      {"id": "provider:director", "email": "director@modsq.example", "emergency": true},
      {"id": "client:owner", "email": "owner@acme.example", "emergency": true}]}
    """
        .formatted(email);
  }

  private static List<String> faults(Reply reply) {
    return reply
        .json()
        .path("errors")
        .valueStream()
        .map(e -> e.path("pointer").asText() + " " + e.path("code").asText())
        .toList();
  }

  private static String anonymous(Reply reply, String id) {
    return reply.raw().replace(id, "{id}").replaceAll("\"traceId\":\"[^\"]*\"", "");
  }
}
