package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import java.time.Instant;

/** A ticket that waits on the client, runs on, and is solved too late. */
final class LateChapter {
  private final Scene scene;
  private final Desk desk;
  private final Week week;
  private String ticket = "none";

  LateChapter(Scene scene, Desk desk, Week week) {
    this.scene = scene;
    this.desk = desk;
    this.week = week;
  }

  void tell() {
    scene.stage.chapter("Solved late (times of the provider's office in New York, 09:00-17:00)");
    scene.stage.step("Mon 09:00  opened, HIGH: solved within 4 h", this::open);
    scene.stage.step("Mon 09:20  answered in time", this::answer);
    scene.stage.step("Mon 12:00  warned at 75%", this::warn);
    scene.stage.step("Mon 12:10  waits on the client: the clock stands", this::pause);
    scene.stage.step("Mon 14:40  the client writes: it runs on", this::resume);
    scene.stage.step("Mon 15:00  and is answered in time", this::answerAgain);
    scene.stage.step("Mon 15:30  breached: both sides are told", this::breach);
    scene.stage.step("Mon 17:30  level 2, after hours: emergency line", this::escalate);
    scene.stage.step("Mon 18:10  solved late", this::solve);
  }

  String ticket() {
    return ticket;
  }

  private String open() {
    week.reach("MON 09:00");
    JsonNode opened = desk.open("forum-1", "Members cannot post pictures");
    ticket = opened.path("id").asText();
    return due("MON 13:00", opened);
  }

  private String answer() {
    week.reach("MON 09:20");
    JsonNode answered = desk.log(scene.ben, ticket, "RESPONDED");
    JsonNode clock = Desk.in("MET", answered, "FIRST_RESPONSE");
    week.mailed();
    return "FIRST_RESPONSE MET after " + clock.path("taken").asText();
  }

  private String warn() {
    week.reach("MON 12:01");
    week.mailed("WARNING duty@modsq.example");
    return "duty@modsq.example is told";
  }

  private String pause() {
    week.reach("MON 12:10");
    JsonNode paused =
        desk.log(scene.ben, ticket, "PAUSED", Json.object().put("reason", "WAITING_ON_CLIENT"));
    JsonNode clock = Desk.in("PAUSED", paused, "RESOLUTION");
    Surprise.unless("remaining", "PT50M", clock.path("remaining").asText());
    return "RESOLUTION PAUSED with 50 min left";
  }

  private String resume() {
    week.reach("MON 14:40");
    // it would have been due at 13:00
    week.mailed();
    return due("MON 15:30", desk.log(scene.anna, ticket, "CLIENT_MESSAGE"));
  }

  private String answerAgain() {
    week.reach("MON 15:00");
    JsonNode answered = desk.log(scene.ben, ticket, "RESPONDED");
    JsonNode clock = Desk.in("MET", answered, "NEXT_RESPONSE");
    return "NEXT_RESPONSE MET after " + clock.path("taken").asText();
  }

  private String breach() {
    week.reach("MON 15:31");
    JsonNode clock = Desk.in("BREACHED", desk.show(ticket), "RESOLUTION");
    Surprise.unless("breachedAt", week.on("MON 15:30"), Scene.instant(clock, "breachedAt"));
    week.mailed("BREACH lead@modsq.example", "BREACH owner@acme.example");
    return "lead@modsq.example, owner@acme.example";
  }

  private String escalate() {
    week.reach("MON 17:31");
    week.mailed("ESCALATION director@modsq.example", "ESCALATION owner@acme.example");
    return "director@ stands in for account@; owner@acme.example";
  }

  private String solve() {
    week.reach("MON 18:10");
    JsonNode clock = Desk.in("BREACHED", desk.log(scene.ben, ticket, "RESOLVED"), "RESOLUTION");
    Surprise.unless("overrun", "PT2H40M", clock.path("overrun").asText());
    Surprise.unless("paused", "PT2H30M", clock.path("paused").asText());
    return "stays BREACHED, 2 h 40 min over; paused for 2 h 30 min";
  }

  private String due(String expected, JsonNode shown) {
    Instant due = Scene.instant(Desk.in("RUNNING", shown, "RESOLUTION"), "dueAt");
    Surprise.unless("RESOLUTION due", week.on(expected), due);
    return "RESOLUTION due " + Week.local(due);
  }
}
