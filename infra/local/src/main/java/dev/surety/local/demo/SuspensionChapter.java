package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import java.time.Instant;

/** The same question twice, and a contract that is suspended over night. */
final class SuspensionChapter {
  private final Scene scene;
  private final Desk desk;
  private final Week week;
  private String ticket = "none";
  private String duplicate = "none";

  SuspensionChapter(Scene scene, Desk desk, Week week) {
    this.scene = scene;
    this.desk = desk;
    this.week = week;
  }

  void tell() {
    scene.stage.chapter("Asked twice, and a suspended contract");
    scene.stage.step("Wed 10:00  opened, HIGH", this::open);
    scene.stage.step("Wed 10:30  another member asks the same", this::openAgain);
    scene.stage.step("Wed 10:40  merged: nothing is owed twice", this::merge);
    scene.stage.step("Wed 10:50  one answer for both", this::answer);
    scene.stage.step("Wed 12:00  the client suspends the contract", this::suspend);
    scene.stage.step("Thu 09:00  nobody was warned meanwhile", this::silence);
    scene.stage.step("Thu 09:00  it goes on with what was left", this::resume);
    scene.stage.step("Thu 09:50  solved in time", this::solve);
  }

  private String open() {
    week.reach("WED 10:00");
    JsonNode opened = desk.open("forum-3", "The calendar shows last year");
    ticket = opened.path("id").asText();
    desk.log(scene.ben, ticket, "RESPONDED");
    return "answered at once; " + due("WED 14:00", desk.show(ticket));
  }

  private String openAgain() {
    week.reach("WED 10:30");
    JsonNode opened = desk.open("forum-4", "Calendar wrong?");
    duplicate = opened.path("id").asText();
    Desk.in("RUNNING", opened, "FIRST_RESPONSE");
    return "FIRST_RESPONSE due " + Week.local(week.on("WED 11:30"));
  }

  private String merge() {
    week.reach("WED 10:40");
    JsonNode merged = desk.log(scene.ben, duplicate, "MERGED", Json.object().put("into", ticket));
    Surprise.unless("state", "MERGED", merged.path("state").asText());
    Desk.in("CANCELLED", merged, "FIRST_RESPONSE");
    Desk.in("CANCELLED", merged, "RESOLUTION");
    JsonNode owed = Desk.in("RUNNING", desk.show(ticket), "NEXT_RESPONSE");
    Surprise.unless("startedAt", week.on("WED 10:30"), Scene.instant(owed, "startedAt"));
    return "CANCELLED; what was asked at 10:30 is owed on the first";
  }

  private String answer() {
    week.reach("WED 10:50");
    Desk.in("MET", desk.log(scene.ben, ticket, "RESPONDED"), "NEXT_RESPONSE");
    return "NEXT_RESPONSE MET";
  }

  private String suspend() {
    week.reach("WED 12:00");
    expect(
        200,
        scene.api.post(scene.anna, scene.at("/suspend"), Json.object().put("reason", "audit")));
    JsonNode clock = Desk.in("PAUSED", desk.show(ticket), "RESOLUTION");
    Surprise.unless("remaining", "PT2H", clock.path("remaining").asText());
    return "RESOLUTION PAUSED with 2 h left";
  }

  private String silence() {
    week.reach("THU 09:00");
    week.mailed();
    return "no mail";
  }

  private String resume() {
    expect(200, scene.api.post(scene.anna, scene.at("/resume"), Json.object()));
    return due("THU 11:00", desk.show(ticket));
  }

  private String solve() {
    week.reach("THU 09:50");
    Desk.in("MET", desk.log(scene.ben, ticket, "RESOLVED"), "RESOLUTION");
    week.mailed();
    return "RESOLUTION MET";
  }

  private String due(String expected, JsonNode shown) {
    Instant due = Scene.instant(Desk.in("RUNNING", shown, "RESOLUTION"), "dueAt");
    Surprise.unless("RESOLUTION due", week.on(expected), due);
    return "RESOLUTION due " + Week.local(due);
  }
}
