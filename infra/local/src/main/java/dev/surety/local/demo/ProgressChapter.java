package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import java.time.Duration;
import java.time.Instant;

/** What is measured and what is judged. */
final class ProgressChapter {
  private static final int MEMBERS = 4_300;

  private final Scene scene;

  ProgressChapter(Scene scene) {
    this.scene = scene;
  }

  void tell() {
    scene.stage.chapter("KPIs and goals");
    scene.stage.step("active members are counted, 4,000 to 5,000", this::count);
    scene.stage.step("the first goal, due after 30 days, is reviewed", this::review);
  }

  private String count() {
    scene.backstage.advance(Duration.ofDays(18));
    Instant now = scene.backstage.now().at();
    ObjectNode body =
        Json.object()
            .put("eventId", "members-1")
            .put("from", now.minus(Duration.ofDays(14)).toString())
            .put("to", now.toString())
            .put("numerator", MEMBERS);
    expect(201, scene.api.post(scene.ben, scene.at("/kpis/active-members/observations"), body));
    JsonNode kpi = expect(200, scene.api.get(scene.anna, scene.at("/kpis/active-members")));
    // (4300 - 4000) / (5000 - 4000)
    Surprise.unless("progressBps", 3_000, kpi.path("progressBps").asInt());
    return "%,d: 30 %% of the way".formatted(MEMBERS);
  }

  private String review() {
    ObjectNode body =
        Json.object()
            .put("score", 4)
            .put("text", "The team answers alone; the playbook is in use")
            .put("attained", true);
    body.putArray("evidence")
        .addObject()
        .put("title", "Playbook")
        .put("uri", "https://files.acme.example/playbook.md")
        .put("sha256", Sha256.of("# Playbook"));
    JsonNode review = expect(201, scene.api.post(scene.anna, scene.at("/goals/g30/reviews"), body));
    JsonNode goal = expect(200, scene.api.get(scene.ben, scene.at("/goals/g30")));
    Surprise.unless("late", false, goal.path("late").asBoolean());
    return Till.in("ATTAINED", goal) + " in time, score " + review.path("score").asInt();
  }
}
