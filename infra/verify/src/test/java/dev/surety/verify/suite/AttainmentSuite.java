package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.attainment.Measurement;
import dev.surety.domain.listing.Page;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.StoredFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A period's figures over what is stored. The contract's zone is UTC; active since 2 March. */
abstract class AttainmentSuite extends Suite {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Page.Request ALL = new Page.Request("", 100);

  private Deal deal;
  private StoredFacts facts;

  @BeforeEach
  void activate() {
    deal = Deal.active(world());
    facts = new StoredFacts(world(), deal.id());
  }

  @Test
  void aClockCountsInThePeriodInWhichItFellDue() {
    Measurement before = facts.firstResponse("t_1", "HIGH", MARCH.minusMillis(1), 10);
    Measurement first = facts.firstResponse("t_2", "HIGH", MARCH, 10);
    Measurement last = facts.firstResponse("t_3", "HIGH", APRIL.minusMillis(1), 10);
    Measurement after = facts.firstResponse("t_4", "HIGH", APRIL, 10);
    facts.write(after, last, first, before);
    assertThat(facts.list(MARCH, APRIL, ALL).rows()).containsExactly(first, last);
    facts.withdraw(last);
    assertThat(facts.list(MARCH, APRIL, ALL).rows()).containsExactly(first);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int i = 0; i < 5; i++) {
      facts.write(facts.firstResponse("t_" + i, "HIGH", MARCH.plusSeconds(i / 2), 10));
    }
    Page<Measurement> first = facts.list(MARCH, APRIL, new Page.Request("", 3));
    Page<Measurement> second = facts.list(MARCH, APRIL, new Page.Request(first.next(), 3));
    assertThat(first.rows()).extracting(Measurement::ticket).containsExactly("t_0", "t_1", "t_2");
    assertThat(second.rows()).extracting(Measurement::ticket).containsExactly("t_3", "t_4");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aPeriodsFiguresAreThoseOfItsFacts() {
    facts.write(
        facts.firstResponse("t_1", "HIGH", at("2026-03-05T10:00:00Z"), 20),
        facts.firstResponse("t_2", "HIGH", at("2026-03-06T10:00:00Z"), 40),
        facts.firstResponse("t_3", "LOW", at("2026-03-04T10:00:00Z"), 90),
        facts.firstResponse("t_4", "LOW", at("2026-04-04T10:00:00Z"), 10));
    world().clock().advance(Duration.ofDays(60));
    JsonNode sla = sla("?from=2026-03-01&to=2026-04-01").expect(200).json();
    assertThat(sla.path("from").asText()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(sla.path("final").asBoolean()).isTrue();
    JsonNode all = sla.at("/metrics/0");
    assertThat(all.toString())
        .isEqualTo(
            """
            {"metric":"FIRST_RESPONSE","priority":"*","total":3,"met":2,"breached":1,\
            "attainmentBps":6666,"targetBps":9500,"onTarget":false,"unanswered":0,"contested":0,\
            "median":"PT40M","p95":"PT1H30M","overrun":"PT30M","longestOverrun":"PT30M",\
            "pauseShareBps":0}\
            """);
    assertThat(sla.at("/metrics/1/priority").asText()).isEqualTo("HIGH");
    assertThat(sla.at("/metrics/1/attainmentBps").asInt()).isEqualTo(10_000);
    assertThat(sla.at("/metrics/1").has("targetBps")).isFalse();
    assertThat(sla.path("breaches").toString())
        .isEqualTo(
            """
            [{"ticket":"t_3","metric":"FIRST_RESPONSE","cycle":1,"priority":"LOW",\
            "dueAt":"2026-03-04T10:00:00Z","answeredAt":"2026-03-04T10:30:00Z",\
            "overrun":"PT30M","contested":false}]\
            """);
  }

  @Test
  void theCurrentMonthIsTheDefaultAndNotFinal() {
    JsonNode sla = sla("").expect(200).json();
    assertThat(sla.path("from").asText()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(sla.path("to").asText()).isEqualTo("2026-04-01T00:00:00Z");
    assertThat(sla.path("zone").asText()).isEqualTo("UTC");
    assertThat(sla.path("final").asBoolean()).isFalse();
    // nothing measured: no percentage, neither met nor missed
    assertThat(sla.at("/metrics/0/total").asInt(-1)).isZero();
    assertThat(sla.at("/metrics/0").has("attainmentBps")).isFalse();
    assertThat(sla.at("/metrics/0").has("onTarget")).isFalse();
    assertThat(sla.path("breaches")).isEmpty();
  }

  @Test
  void aPeriodThatMakesNoSenseIsRefusedByName() {
    for (String query :
        List.of(
            "?from=tomorrow from_invalid",
            "?from=-999999999-01-01 from_invalid",
            "?from=2026-03-02&to=2026-03-02 to_invalid",
            "?from=2026-03-02&to=2027-04-07 to_invalid",
            "?to=2026-02-30 to_invalid",
            "?until=2026-03-02 unknown_parameter")) {
      String[] parts = query.split(" ", -1);
      assertThat(sla(parts[0]).expect(400).code()).as(query).isEqualTo(parts[1]);
    }
    sla("?from=2026-03-02&to=2027-04-06").expect(200);
    sla("?from=2026-03-02T10:00:00Z&to=2026-03-02T10:00:01-05:00").expect(200);
  }

  @Test
  void strangersSeeNothingAndWithoutARoleNobodyDoes() {
    world().as(Caller.STRANGER).get(deal.at("/sla")).expect(404);
    world().as(Caller.STRANGER).get(deal.at("/observations")).expect(404);
    world().as(Caller.STRANGER).post(deal.at("/observations"), body("e1", 1, 2)).expect(404);
    world().as(Caller.ANNA.but()).get(deal.at("/sla")).expect(403);
    world().as(Caller.ANNA.but("viewer")).get(deal.at("/sla")).expect(200);
  }

  @Test
  void onlyTheSideThatMeasuresLogsAnObservation() {
    world().clock().advance(Duration.ofDays(9));
    String body = body("e1", 3, 4);
    world().as(Caller.BEN.but("viewer")).post(deal.at("/observations"), body).expect(403);
    Reply reply = deal.client().post(deal.at("/observations"), body).expect(403);
    assertThat(reply.code()).isEqualTo("metric_not_yours");
    String quality = body.replace("AVAILABILITY", "QUALITY");
    assertThat(deal.client().post(deal.at("/observations"), quality).expect(422).code())
        .isEqualTo("metric_not_agreed");
    String timed = body.replace("AVAILABILITY", "RESOLUTION");
    deal.provider().post(deal.at("/observations"), timed).expect(400);
    deal.provider().post(deal.at("/observations"), body).expect(201);
  }

  @Test
  void observationsAddUpUnlessTheyAreReplaced() {
    world().clock().advance(Duration.ofDays(9));
    Reply first = observe(body("e1", 3, 4)).expect(201);
    assertThat(observe(body("e1", 5, 6)).expect(200).json()).isEqualTo(first.json());
    Reply overlapping = observe(body("e2", 3, 5)).expect(422);
    assertThat(overlapping.code()).isEqualTo("overlaps");
    assertThat(overlapping.text("/observation")).isEqualTo(first.text("/id"));
    observe(body("e3", 4, 5)).expect(201);
    assertThat(availability()).isEqualTo("198/200 9900");

    String corrected =
        body("e4", 3, 4)
            .replace("\"met\": 99", "\"met\": 80, \"replaces\": \"" + first.text("/id") + "\"");
    Reply second = observe(corrected).expect(201);
    assertThat(availability()).isEqualTo("179/200 8950");
    JsonNode listed = deal.client().get(deal.at("/observations")).expect(200).json();
    assertThat(listed.path("observations"))
        .extracting(o -> o.path("eventId").asText() + " " + o.path("replacedBy").asText())
        .containsExactly("e1 " + second.text("/id"), "e3 ", "e4 ");
    assertThat(deal.client().get(deal.at("/events?pageSize=200")).raw())
        .contains("\"dev.surety.observation.logged\"");
  }

  @Test
  void aReplacementMayReachIntoAYearThatWasNotRead() {
    world().clock().advance(Duration.ofDays(900));
    String first = observe(body("e1", 3, 4)).expect(201).text("/id");
    String moved =
        """
        {"eventId": "e2", "metric": "AVAILABILITY", "from": "2028-07-03T00:00:00Z",
         "to": "2028-07-04T00:00:00Z", "met": 1, "total": 1, "replaces": "%s"}
        """
            .formatted(first);
    observe(moved).expect(201);
    assertThat(availability()).isEqualTo("0/0 ");
  }

  @Test
  void anInstantNobodyCanMeanIsRefusedBeforeAnythingIsRead() {
    String body = body("e1", 3, 4);
    observe(body.replace("2026-03-04", "+99999-03-04")).expect(400);
    observe(body.replace("2026-03-03", "-99999-03-03")).expect(400);
    observe(body.replace("2026-03-04", "9000-03-04")).expect(422);
  }

  private Reply observe(String body) {
    return deal.provider().post(deal.at("/observations"), body);
  }

  private String availability() {
    JsonNode metrics = sla("?from=2026-03-01&to=2026-04-01").expect(200).json().path("metrics");
    for (JsonNode metric : metrics) {
      if (metric.path("metric").asText().equals("AVAILABILITY")) {
        String counts = metric.path("met").asText() + "/" + metric.path("total").asText();
        return counts + " " + metric.path("attainmentBps").asText();
      }
    }
    return "none";
  }

  private Reply sla(String query) {
    return deal.client().get(deal.at("/sla" + query));
  }

  /** 99 of 100 from one day of March to another. */
  private static String body(String eventId, int fromDay, int toDay) {
    return """
    {"eventId": "%s", "metric": "AVAILABILITY", "from": "2026-03-%02dT00:00:00Z",
     "to": "2026-03-%02dT00:00:00Z", "met": 99, "total": 100}
    """
        .formatted(eventId, fromDay, toDay);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
