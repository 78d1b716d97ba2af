package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a calendar means before it is signed, and the published holidays that are signed. */
abstract class CalendarSuite extends Suite {
  private static final String OFFICE =
      """
      {"zone": "America/New_York", "weekly": {"MON": [["09:00","17:00"]],
       "TUE": [["09:00","17:00"]], "WED": [["09:00","17:00"]], "THU": [["09:00","17:00"]],
       "FRI": [["09:00","17:00"]]}}\
      """;

  private Reply ask(String calendar, String rest) {
    String body = "{\"calendar\": " + calendar + ", " + rest + "}";
    return world()
        .as(Caller.STRANGER.but("viewer"))
        .send("POST", "/v1/calendars/evaluate", body, Map.of());
  }

  private static String holidays(String code) {
    return OFFICE.replaceFirst("\\{", "{\"holidayCalendar\": \"" + code + "\", ");
  }

  private static List<String> faults(Reply reply) {
    return reply
        .json()
        .path("errors")
        .valueStream()
        .map(e -> e.path("pointer").asText() + " " + e.path("code").asText())
        .toList();
  }

  private static String due(Reply reply) {
    return reply.expect(200).text("/dueAt");
  }

  @Test
  void theExampleOfTheApi() {
    var before = world().dump();
    Reply reply =
        ask(OFFICE, "\"start\": \"2026-03-06T16:30:00-05:00\", \"target\": \"PT1H\"").expect(200);
    assertThat(reply.json())
        .isEqualTo(
            Json.readOwn(
                """
                {"dueAt": "2026-03-09T13:30:00Z", "elapsed": "PT1H", "elapsedSeconds": 3600,
                 "openAtStart": true, "nextOpening": "2026-03-09T13:00:00Z",
                 "nextClosing": "2026-03-06T22:00:00Z", "periods": [
                  {"from": "2026-03-06T21:30:00Z", "to": "2026-03-06T22:00:00Z"},
                  {"from": "2026-03-09T13:00:00Z", "to": "2026-03-09T13:30:00Z"}]}
                """));
    assertThat(
            ask(
                    OFFICE,
                    "\"start\": \"2026-03-06T16:30:00-05:00\", \"end\":"
                        + " \"2026-03-09T09:30:00-04:00\"")
                .expect(200)
                .whole("/elapsedSeconds"))
        .isEqualTo(3600);
    assertThat(world().dump()).isEqualTo(before);
  }

  @Test
  void clocksThatJumpAndPausesAndTheWayBack() {
    String night =
        """
        {"zone": "America/New_York", "weekly": {"SUN": [["01:00","04:00"]]}}\
        """;
    // the hour from 2:00 is skipped on 2026-03-08 and shown twice, from 1:00, on 2026-11-01
    assertThat(due(ask(night, "\"start\": \"2026-03-08T05:00:00Z\", \"target\": \"PT2H\"")))
        .isEqualTo("2026-03-08T08:00:00Z");
    assertThat(due(ask(night, "\"start\": \"2026-11-01T04:00:00Z\", \"target\": \"PT4H\"")))
        .isEqualTo("2026-11-01T09:00:00Z");
    String pauses =
        """
        "start": "2026-03-06T16:00:00-05:00", "target": "%s", "pauses": [
          {"from": "2026-03-06T16:30:00-05:00", "to": "2026-03-09T10:00:00-04:00"},
          {"from": "2026-03-06T16:45:00-05:00", "to": "2026-03-06T16:50:00-05:00"}]\
        """;
    assertThat(due(ask(OFFICE, pauses.formatted("PT30M")))).isEqualTo("2026-03-06T21:30:00Z");
    Reply later = ask(OFFICE, pauses.formatted("PT31M"));
    assertThat(due(later)).isEqualTo("2026-03-09T14:01:00Z");
    assertThat(later.json().path("periods")).hasSize(2);
    assertThat(due(ask(OFFICE, "\"start\": \"2026-03-09T09:30:00-04:00\", \"target\": \"-PT1H\"")))
        .isEqualTo("2026-03-06T21:30:00Z");
  }

  @Test
  void publishedHolidaysAreNamedWithWhereTheyComeFrom() {
    String question = "\"start\": \"2026-07-02T16:30:00-04:00\", \"target\": \"PT1H\"";
    Reply reply = ask(holidays("US-NY"), question);
    assertThat(due(reply)).isEqualTo("2026-07-06T13:30:00Z");
    assertThat(reply.text("/publishedHolidays/source")).startsWith("jollyday 2.");
    assertThat(reply.text("/publishedHolidays/from")).isEqualTo("2025-01-01");
    assertThat(reply.text("/publishedHolidays/to")).isEqualTo("2036-12-31");
    assertThat(reply.text("/publishedHolidays/dates/2026-07-03")).isEqualTo("Independence Day");
    ObjectNode signed = (ObjectNode) Json.readOwn(holidays("US-NY"));
    signed
        .putObject("publishedHolidays")
        .put("source", "jollyday 1")
        .put("from", "2026-01-01")
        .put("to", "2026-12-31")
        .putObject("dates")
        .put("2026-07-06", "Signed");
    Reply asSigned = ask(Json.write(signed), question);
    assertThat(due(asSigned)).isEqualTo("2026-07-03T13:30:00Z");
    assertThat(asSigned.text("/publishedHolidays/source")).isEqualTo("jollyday 1");
  }

  @Test
  void centuriesArePossibleAndPeriodsAreNot() {
    Reply reply =
        ask(OFFICE, "\"start\": \"1900-01-01T00:00:00Z\", \"end\": \"3000-01-01T00:00:00Z\"")
            .expect(200);
    assertThat(reply.json().path("periods")).hasSize(400);
    assertThat(reply.json().path("morePeriods").asBoolean()).isTrue();
    Reply last =
        ask(OFFICE, "\"start\": \"3000-01-01T00:00:00Z\", \"target\": \"-PT1H\"").expect(200);
    assertThat(last.json().has("nextOpening")).isFalse();
    assertThat(last.json().has("nextClosing")).isFalse();
    assertThat(due(last)).isEqualTo("2999-12-31T21:00:00Z");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    Reply reply =
        ask(
            """
            {"zone": "+05:00", "alwaysOpen": 1, "weekly": {"MON": [["9","17:00"]]}, "open": 1,
             "holidayCalendar": "NYSE"}\
            """,
            """
            "start": "1899-12-31T23:59:59Z", "target": "P4000D", "end": "3001-01-01T00:00:00Z",
            "pauses": [{"from": "2026-01-02T00:00:00Z", "to": "2026-01-01T00:00:00Z", "why": 1}],
            "by": 1\
            """);
    assertThat(reply.expect(400).code()).isEqualTo("invalid_body");
    assertThat(faults(reply))
        .containsExactlyInAnyOrder(
            "/start malformed",
            "/target malformed",
            "/end malformed",
            "/target ambiguous",
            "/pauses/0/why unknown_member",
            "/pauses/0/to pause_reversed",
            "/calendar/zone malformed",
            "/calendar/alwaysOpen not_boolean",
            "/calendar/weekly/MON/0 malformed",
            "/calendar/holidayCalendar malformed",
            "/calendar/open unknown_member",
            "/by unknown_member");
    assertThat(faults(ask("5", "\"start\": \"soon\"").expect(400)))
        .containsExactlyInAnyOrder(
            "/start malformed", "/target missing", "/calendar not_an_object");
    assertThat(faults(ask(holidays("US-ZZ"), "\"target\": \"PT1H\"").expect(400)))
        .containsExactlyInAnyOrder(
            "/start missing", "/calendar/holidayCalendar holiday_calendar_unknown");
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    String hour = "\"start\": \"2026-03-06T16:30:00Z\", \"target\": \"PT1H\"";
    Map<String, String> wrong =
        Map.of(
            holidays("DE-XX"),
            "/calendar/holidayCalendar holiday_calendar_unknown",
            "{\"zone\": \"UTC\"}",
            "/calendar/weekly never_open",
            "{\"zone\": \"UTC\", \"alwaysOpen\": true, \"holidayCalendar\": \"US\"}",
            "/calendar/holidayCalendar always_open_contradicts",
            "{\"zone\": \"UTC\", \"alwaysOpen\": true, \"holidays\": [\"2026-12-25\"]}",
            "/calendar/holidays always_open_contradicts");
    wrong.forEach(
        (calendar, fault) -> {
          Reply reply = ask(calendar, hour).expect(422);
          assertThat(reply.code()).isEqualTo("calendar_contradictory");
          assertThat(faults(reply)).containsExactly(fault);
        });
    Reply once =
        ask("{\"zone\": \"UTC\", \"exceptions\": {\"2026-03-06\": [[\"16:00\",\"17:00\"]]}}", hour)
            .expect(422);
    assertThat(once.code()).isEqualTo("target_unreachable");
    assertThat(faults(once)).containsExactly("/target target_unreachable");
    assertThat(once.text("/errors/0/detail")).contains("exceptional dates end with 2026-03-06");
    world()
        .as(Caller.ANNA.but())
        .send("POST", "/v1/calendars/evaluate", "{}", Map.of())
        .expect(403);
  }

  @Test
  void whatIsSignedAreTheDatesAndTheVersionOfTheirSource() {
    Deal deal = Deal.drafted(world(), withHolidays("US-NY"));
    assertThat(
            deal.client().get(deal.at("")).json().at("/calendars/office").has("publishedHolidays"))
        .isFalse();
    JsonNode office = deal.proposed().client().get(deal.at("")).json().at("/calendars/office");
    assertThat(office.path("holidayCalendar").asText()).isEqualTo("US-NY");
    assertThat(office.at("/publishedHolidays/source").asText()).startsWith("jollyday 2.");
    assertThat(office.at("/publishedHolidays/from").asText()).isEqualTo("2026-01-01");
    assertThat(office.at("/publishedHolidays/to").asText()).isEqualTo("2027-12-31");
    assertThat(office.at("/publishedHolidays/dates/2026-07-03").asText())
        .isEqualTo("Independence Day");
    deal.signed();
  }

  @Test
  void whatCannotBeFrozenIsRefusedWhenItIsProposed() {
    Deal deal = Deal.drafted(world(), withHolidays("DE-BAVARIA"));
    Reply unknown = deal.client().post(deal.at("/propose"), "{}").expect(422);
    assertThat(faults(unknown))
        .containsExactly("/calendars/office/holidayCalendar holiday_calendar_unknown");
    assertThat(unknown.text("/errors/0/detail")).contains("DE-BY");
    Reply sent =
        world()
            .as(Caller.ANNA)
            .post("/v1/contracts", "{\"calendars\":{\"office\":{\"publishedHolidays\":{}}}}")
            .expect(400);
    assertThat(faults(sent)).contains("/calendars/office/publishedHolidays set_by_surety");
  }

  private static String withHolidays(String code) {
    return SampleTerms.with(
        terms -> ((ObjectNode) terms.at("/calendars/office")).put("holidayCalendar", code));
  }
}
