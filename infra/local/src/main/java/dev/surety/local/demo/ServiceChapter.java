package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** A question that is answered in time. */
final class ServiceChapter {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private final Scene scene;
  private final Desk desk;
  private String ticket = "none";

  ServiceChapter(Scene scene) {
    this.scene = scene;
    this.desk = new Desk(scene);
  }

  void tell() {
    scene.stage.chapter("A ticket");
    scene.stage.step("opened, HIGH: answered within 2 h", this::open);
    scene.stage.step("answered half an hour later", this::answer);
    scene.stage.step("solved", this::solve);
  }

  private String open() {
    JsonNode opened = desk.open("forum-1", "Who may close a thread?");
    ticket = opened.path("id").asText();
    JsonNode clock = Desk.in("RUNNING", opened, "FIRST_RESPONSE");
    Surprise.unless("target", "PT2H", clock.path("target").asText());
    return "FIRST_RESPONSE due " + clock.path("dueAt").asText();
  }

  private String answer() {
    scene.backstage.advance(HALF_AN_HOUR);
    Desk.in("MET", desk.log(scene.ben, ticket, "RESPONDED"), "FIRST_RESPONSE");
    return "FIRST_RESPONSE MET";
  }

  private String solve() {
    scene.backstage.advance(HALF_AN_HOUR);
    Desk.in("MET", desk.log(scene.ben, ticket, "RESOLVED"), "RESOLUTION");
    return "RESOLUTION MET";
  }
}
