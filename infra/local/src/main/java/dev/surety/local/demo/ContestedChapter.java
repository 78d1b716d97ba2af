package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;

/** A question that was answered in time, but nobody wrote it down until it was due. */
final class ContestedChapter {
  private final Scene scene;
  private final Desk desk;
  private final Week week;
  private String ticket = "none";
  private String answer = "none";

  ContestedChapter(Scene scene, Desk desk, Week week) {
    this.scene = scene;
    this.desk = desk;
    this.week = week;
  }

  void tell() {
    scene.stage.chapter("Answered in time, logged late");
    scene.stage.step("Tue 10:00  opened, HIGH: answered within 1 h", this::open);
    scene.stage.step("Tue 11:00  nothing is logged: breached", this::breach);
    scene.stage.step("Tue 11:20  logged: answered by phone at 10:40", this::tellLate);
    scene.stage.step("Tue 11:20  the provider cannot confirm it", this::confirmOwn);
    scene.stage.step("Tue 11:30  the client confirms it", this::confirm);
    scene.stage.step("Tue 12:00  solved in time", this::solve);
  }

  private String open() {
    week.reach("TUE 10:00");
    ticket = desk.open("forum-2", "Who may close a thread?").path("id").asText();
    return "FIRST_RESPONSE due " + Week.local(week.on("TUE 11:00"));
  }

  private String breach() {
    week.reach("TUE 11:01");
    Desk.in("BREACHED", desk.show(ticket), "FIRST_RESPONSE");
    week.mailed(
        "BREACH lead@modsq.example", "BREACH owner@acme.example", "WARNING duty@modsq.example");
    return "after a warning at 10:45";
  }

  private String tellLate() {
    week.reach("TUE 11:20");
    JsonNode told =
        desk.log(
            scene.ben,
            ticket,
            "RESPONDED",
            Json.object().put("occurredAt", week.on("TUE 10:40").toString()));
    answer = told.path("events").path(0).path("eventId").asText();
    JsonNode clock = Desk.in("BREACHED", told, "FIRST_RESPONSE");
    Surprise.unless("contested", true, clock.path("contested").asBoolean());
    return "CONTESTED: stays BREACHED until the client agrees";
  }

  private String confirmOwn() {
    var refused = scene.api.post(scene.ben, confirmation(), Json.object());
    expect(403, refused);
    return refused.brief();
  }

  private String confirm() {
    week.reach("TUE 11:30");
    JsonNode confirmed = expect(200, scene.api.post(scene.anna, confirmation(), Json.object()));
    JsonNode clock = Desk.in("MET", confirmed, "FIRST_RESPONSE");
    Surprise.unless("metAt", week.on("TUE 10:40"), Scene.instant(clock, "metAt"));
    Surprise.unless("breachedAt", week.on("TUE 11:00"), Scene.instant(clock, "breachedAt"));
    return "MET at 10:40; the breach at 11:00 stays on record";
  }

  private String solve() {
    week.reach("TUE 12:00");
    Desk.in("MET", desk.log(scene.ben, ticket, "RESOLVED"), "RESOLUTION");
    week.mailed();
    return "RESOLUTION MET";
  }

  private String confirmation() {
    return scene.at("/tickets/" + ticket + "/events/" + answer + "/confirm");
  }
}
