package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Deal;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.SampleTerms;
import dev.surety.verify.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** KPIs, goals and check-ins of a contract that is active since 2 March 2026, 14:00 UTC. */
abstract class GoalSuite extends Suite {
  private static final String EVIDENCE =
      """
      "evidence": [{"title": "Threads", "uri": "https://files.example/t", "sha256": "%s"}]
      """
          .formatted("a".repeat(64));
  private static final Instant DUE = World.START.plus(Duration.ofDays(30));

  private Deal deal;

  @BeforeEach
  void activate() {
    String terms =
        SampleTerms.with(
            t -> {
              t.set("kpis", list(KPIS));
              t.set("goals", list(GOALS));
            });
    deal = Deal.drafted(world(), terms).proposed().signed();
  }

  @Test
  void aKpiStandsWhereItWasMeasuredLast() {
    deal.activated();
    world().clock().advance(Duration.ofDays(40));
    String observations = deal.at("/kpis/active-members/observations");
    Reply first = deal.provider().post(observations, measured("e1", 10, 1_300)).expect(201);
    assertThat(deal.provider().post(observations, measured("e1", 11, 9)).expect(200).json())
        .isEqualTo(first.json());
    Reply last = deal.provider().post(observations, measured("e2", 20, 1_370)).expect(201);
    JsonNode kpi = deal.client().get(deal.at("/kpis/active-members")).expect(200).json();
    assertThat(kpi.path("progress").asText()).isEqualTo("17/30");
    assertThat(kpi.path("progressBps").asInt()).isEqualTo(5_666);
    assertThat(kpi.path("onTarget").asBoolean()).isFalse();
    assertThat(kpi.at("/latest/observation").asText()).isEqualTo(last.text("/id"));

    String wrong = measured("e3", 9, 1_500).replace("}", ", \"replaces\": \"%s\"}");
    deal.provider().post(observations, wrong.formatted(last.text("/id"))).expect(201);
    kpi = deal.client().get(deal.at("/kpis/active-members?pageSize=2")).expect(200).json();
    assertThat(kpi.at("/latest/observation").asText()).isEqualTo(first.text("/id"));
    assertThat(kpi.path("version").asInt()).isEqualTo(3);
    assertThat(kpi.path("observations"))
        .extracting(o -> o.path("eventId").asText() + " " + o.path("version").asInt())
        .containsExactly("e1 1", "e2 2");
    String next = "?pageSize=2&pageToken=" + kpi.path("nextPageToken").asText();
    assertThat(deal.client().get(deal.at("/kpis/active-members" + next)).json().at("/observations"))
        .hasSize(1);
    deal.client().post(observations, measured("e4", 20, 1)).expect(403);
    deal.provider().post(observations, measured("e4", 99, 1)).expect(422);
    deal.provider().post(deal.at("/kpis/nobody/observations"), measured("e5", 2, 1)).expect(404);
  }

  @Test
  void whatNoNumberTellsIsReviewedByTheClient() {
    deal.activated();
    String reviews = deal.at("/kpis/tone/reviews");
    deal.provider().post(reviews, review(4, "")).expect(403);
    world().as(Caller.ANNA.but("viewer")).post(reviews, review(4, "")).expect(403);
    assertThat(deal.client().post(reviews, review(6, "")).expect(422).code())
        .isEqualTo("score_above_scale");
    Reply given = deal.client().post(reviews, review(3, "")).expect(201);
    assertThat(given.text("/by/sub")).isEqualTo("anna");
    JsonNode kpis = deal.provider().get(deal.at("/kpis")).expect(200).json().path("kpis");
    assertThat(kpis.at("/1/latest/score").asInt()).isEqualTo(3);
    assertThat(kpis.at("/1/onTarget").asBoolean(true)).isFalse();
    JsonNode kpi = deal.provider().get(deal.at("/kpis/tone")).expect(200).json();
    assertThat(kpi.at("/reviews/0")).isEqualTo(given.json());
    assertThat(deal.client().post(deal.at("/kpis/active-members/reviews"), review(4, "")).code())
        .isEqualTo("kpi_measured");
  }

  @Test
  void aGoalThatNobodyReviewedFallsDueOnceAndCanBeAttainedLate() {
    JsonNode planned = deal.client().get(deal.at("/goals/g30")).expect(200).json();
    assertThat(planned.path("state").asText()).isEqualTo("OPEN");
    assertThat(planned.has("dueAt")).isFalse();
    String reviews = deal.at("/goals/g30/reviews");
    assertThat(deal.client().post(reviews, review(5, ", \"attained\": true")).expect(409).code())
        .isEqualTo("contract_not_active");
    deal.activated();
    assertThat(goal().path("dueAt").asText()).isEqualTo(DUE.toString());
    String told = "{\"eventId\": \"e1\", \"note\": \"Nearly done\", %s}".formatted(EVIDENCE);
    Reply first = deal.provider().post(deal.at("/goals/g30/observations"), told).expect(201);
    assertThat(deal.provider().post(deal.at("/goals/g30/observations"), told).expect(200).json())
        .isEqualTo(first.json());
    deal.client().post(deal.at("/goals/g30/observations"), told).expect(403);

    world().clock().reach(DUE);
    world().sweep();
    assertThat(told()).isEmpty();
    assertThat(goal().path("overdue").asBoolean()).isFalse();
    world().clock().advance(Duration.ofMinutes(1));
    world().sweep();
    world().sweep();
    assertThat(told())
        .containsExactly("duty@modsq.example", "lead@modsq.example", "owner@acme.example");
    assertThat(goal().path("overdue").asBoolean()).isTrue();
    assertThat(goal().path("latest").isMissingNode()).isTrue();

    deal.client().post(reviews, review(2, ", \"attained\": false")).expect(201);
    assertThat(deal.client().post(reviews, review(2, ", \"attained\": false")).code())
        .isEqualTo("goal_missed");
    Reply attained = deal.client().post(reviews, review(4, ", \"attained\": true")).expect(201);
    assertThat(attained.text("/state")).isEqualTo("ATTAINED");
    JsonNode goal = goal();
    assertThat(goal.path("late").asBoolean()).isTrue();
    assertThat(goal.path("allowedActions")).isEmpty();
    assertThat(goal.path("reviews")).hasSize(2);
    assertThat(goal.at("/observations/0")).isEqualTo(first.json());
    assertThat(events())
        .containsExactly("goal.observed", "goal.due", "goal.reviewed", "goal.reviewed");
  }

  @Test
  void aCheckInIsRecordedByOneSideAndConfirmedByTheOther() {
    deal.activated();
    String said =
        """
        {"heldAt": "%s", "stage": "D30", "attendees": ["Anna", "Ben"], "notes": "All is well",
         "actions": [{"what": "Roster", "owner": "PROVIDER", "dueOn": "2026-03-09"}]}
        """;
    String now = said.formatted(World.START);
    Reply recorded = deal.provider().post(deal.at("/check-ins"), now).expect(201);
    String confirm = deal.at("/check-ins/" + recorded.text("/id") + "/confirm");
    assertThat(deal.provider().post(confirm, "{}").expect(403).code()).isEqualTo("own_proposal");
    world().as(Caller.STRANGER).post(confirm, "{}").expect(404);
    deal.client().postIf(confirm, "{}", "\"2\"").expect(412);
    Reply confirmed = deal.client().postIf(confirm, "{}", "\"1\"").expect(200);
    assertThat(confirmed.text("/state")).isEqualTo("CONFIRMED");
    assertThat(confirmed.text("/confirmedBy/sub")).isEqualTo("anna");
    assertThat(deal.client().post(confirm, "{}").expect(409).code()).isEqualTo("already_confirmed");
    assertThat(deal.client().get(deal.at("/check-ins")).json().at("/checkIns/0"))
        .isEqualTo(confirmed.json());
    Reply bad =
        deal.client()
            .post(deal.at("/check-ins"), "{\"stage\": \"D45\", \"actions\": [{}]}")
            .expect(400);
    assertThat(bad.json().findValuesAsText("pointer"))
        .containsExactlyInAnyOrder(
            "/heldAt",
            "/stage",
            "/attendees",
            "/notes",
            "/actions/0/what",
            "/actions/0/owner",
            "/actions/0/dueOn");
    String tomorrow = said.formatted(World.START.plus(Duration.ofDays(1)));
    assertThat(deal.client().post(deal.at("/check-ins"), tomorrow).expect(422).code())
        .isEqualTo("held_in_future");
  }

  private JsonNode goal() {
    return deal.client().get(deal.at("/goals/g30")).expect(200).json();
  }

  private List<String> told() {
    world().outbox().deliver();
    return world().mails().stream()
        .filter(mail -> mail.subject().startsWith("Goal due: Playbook agreed (D30)"))
        .flatMap(mail -> mail.to().stream())
        .sorted()
        .toList();
  }

  private List<String> events() {
    return deal
        .client()
        .get(deal.at("/events?pageSize=200"))
        .json()
        .findValuesAsText("type")
        .stream()
        .map(type -> type.replace("dev.surety.", ""))
        .filter(type -> type.startsWith("goal."))
        .toList();
  }

  private static String measured(String eventId, int day, long value) {
    Instant to = World.START.plus(Duration.ofDays(day));
    return "{\"eventId\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"numerator\": %d}"
        .formatted(eventId, to.minus(Duration.ofDays(7)), to, value);
  }

  private static String review(int score, String more) {
    return "{\"score\": %d, \"text\": \"Read and tried\", %s%s}".formatted(score, EVIDENCE, more);
  }

  private static JsonNode list(String text) {
    return ((ObjectNode) Json.readOwn("{\"list\": " + text + "}")).path("list");
  }

  private static final String KPIS =
      """
      [{"id": "active-members", "kind": "QUANTITATIVE", "baseline": 1200, "target": 1500,
        "unit": "members", "direction": "UP"},
       {"id": "tone", "kind": "QUALITATIVE", "targetScore": 4}]
      """;
  private static final String GOALS =
      """
      [{"id": "g30", "stage": "D30", "measure": "Playbook agreed"},
       {"id": "g60", "stage": "D60", "measure": "Growth", "kpi": "active-members", "target": 1300}]
      """;
}
