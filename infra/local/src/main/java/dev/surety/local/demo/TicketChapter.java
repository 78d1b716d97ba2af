package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.Backstage.Now;
import dev.surety.local.client.Backstage.SentMail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A question that is answered too late, and everything that follows by itself. */
final class TicketChapter {
  private static final Duration FIRST_RESPONSE = Duration.ofHours(1);
  // as the mails write an instant
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Scene scene;
  private final Desk desk;
  private String ticket = "none";
  private Instant due = Instant.EPOCH;

  TicketChapter(Scene scene) {
    this.scene = scene;
    this.desk = new Desk(scene);
  }

  void tell() {
    scene.stage.chapter("A question, answered late");
    scene.stage.step("ticket opened by " + scene.anna + ", HIGH", this::open);
    scene.stage.step("nobody answers: the scheduled check warns", this::warn);
    scene.show("WARNING");
    scene.stage.step("due: the check records the breach, once", this::breach);
    scene.stage.step("and mails both sides the stored due instant", this::tellBoth);
    scene.show("BREACH");
    scene.stage.step("the check runs again: no second mail", this::again);
    scene.stage.step("answered 20 minutes late", this::answer);
    scene.stage.step("so the escalation two hours after due is off", this::noEscalation);
    scene.stage.step("resolved in time", this::resolve);
  }

  private String open() {
    JsonNode opened = desk.open("forum-4711", "Nobody can log in to the forum");
    ticket = opened.path("id").asText();
    JsonNode clock = Desk.clock(opened, "FIRST_RESPONSE");
    due = Scene.instant(clock, "dueAt");
    Surprise.unless(
        "FIRST_RESPONSE due", Scene.instant(opened, "openedAt").plus(FIRST_RESPONSE), due);
    return "FIRST_RESPONSE due %s, RESOLUTION due %s"
        .formatted(due, Scene.instant(Desk.clock(opened, "RESOLUTION"), "dueAt"));
  }

  private String warn() {
    Instant warning = due.minus(FIRST_RESPONSE.dividedBy(4));
    Now now = scene.backstage.moveTo(warning.plusSeconds(60));
    Surprise.unless(now.ticks() > 0, "a scheduled check", now.ticks() + " checks");
    told("WARNING", Set.of("duty@modsq.example"));
    Surprise.unless("FIRST_RESPONSE", "RUNNING", state("FIRST_RESPONSE"));
    return "75% used up at " + warning + ", still RUNNING";
  }

  private String breach() {
    scene.backstage.moveTo(due.plusSeconds(60));
    JsonNode clock = Desk.clock(desk.show(ticket), "FIRST_RESPONSE");
    Surprise.unless("FIRST_RESPONSE", "BREACHED", clock.path("state").asText());
    Surprise.unless("breachedAt", due, Scene.instant(clock, "breachedAt"));
    return "BREACHED at " + due;
  }

  private String tellBoth() {
    List<SentMail> mails = told("BREACH", Set.of("lead@modsq.example", "owner@acme.example"));
    for (SentMail mail : mails) {
      Surprise.unless(
          mail.text().contains(WRITTEN.format(due)), "due " + WRITTEN.format(due), mail.text());
    }
    return mails.size() + " mails, due " + due;
  }

  private String again() {
    int before = scene.backstage.mails().size();
    Now now = scene.backstage.advance(Duration.ofMinutes(3));
    Surprise.unless(now.ticks() > 0, "a scheduled check", now.ticks() + " checks");
    Surprise.unless("mails", before, scene.backstage.mails().size());
    return before + " mails in the inbox, as before";
  }

  private String answer() {
    scene.backstage.moveTo(due.plus(Duration.ofMinutes(20)));
    JsonNode clock = Desk.clock(desk.log(scene.ben, ticket, "RESPONDED"), "FIRST_RESPONSE");
    Surprise.unless("FIRST_RESPONSE", "BREACHED", clock.path("state").asText());
    Surprise.unless("metAt", due.plus(Duration.ofMinutes(20)), Scene.instant(clock, "metAt"));
    return "answered %s, stays BREACHED".formatted(Scene.instant(clock, "metAt"));
  }

  private String noEscalation() {
    Now now = scene.backstage.moveTo(due.plus(Duration.ofMinutes(130)));
    told("ESCALATION", Set.of());
    return "no mail by " + now.at();
  }

  private String resolve() {
    JsonNode resolved = desk.log(scene.ben, ticket, "RESOLVED");
    JsonNode clock = Desk.clock(resolved, "RESOLUTION");
    Surprise.unless("RESOLUTION", "MET", clock.path("state").asText());
    Surprise.unless("ticket", "RESOLVED", resolved.path("state").asText());
    return "MET at %s, due %s"
        .formatted(Scene.instant(clock, "metAt"), Scene.instant(clock, "dueAt"));
  }

  private String state(String metric) {
    return Desk.clock(desk.show(ticket), metric).path("state").asText();
  }

  private List<SentMail> told(String template, Set<String> recipients) {
    List<SentMail> mails = scene.mails(template);
    List<String> to = mails.stream().map(SentMail::to).sorted().toList();
    Surprise.unless(template + " mails to", List.copyOf(new TreeSet<>(recipients)), to);
    return mails;
  }
}
