package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.Backstage.SentMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is left of a ticket: its mails, its timeline, and what it counts. */
final class RecordChapter {
  private static final String TYPES = "dev.surety.";
  private static final List<String> TOLD =
      List.of(
          "ticket.opened",
          "ticket.responded",
          "ticket.warned",
          "ticket.paused",
          "ticket.client_message",
          "ticket.responded",
          "ticket.breached",
          "ticket.escalated",
          "ticket.resolved");

  private final Scene scene;
  private final Week week;
  private final String ticket;
  private final List<JsonNode> events = new ArrayList<>();

  /**
   * @param ticket the one whose timeline is shown
   */
  RecordChapter(Scene scene, Week week, String ticket) {
    this.scene = scene;
    this.week = week;
    this.ticket = ticket;
  }

  void tell() {
    scene.stage.chapter("The record");
    scene.stage.step("every mail of the week, each once", this::mails);
    scene.stage.notes(() -> week.mails().stream().map(RecordChapter::line));
    scene.stage.step("the timeline of the ticket solved late", this::timeline);
    scene.stage.notes(() -> events.stream().map(RecordChapter::line));
    scene.stage.step("the week's attainment", this::attainment);
    scene.stage.notes(this::table);
  }

  private String mails() {
    List<String> all = week.mails().stream().map(m -> m.to() + " " + m.subject()).toList();
    Surprise.unless("mails that came once", all.size(), (int) all.stream().distinct().count());
    return all.size() + " mails";
  }

  private static String line(SentMail mail) {
    return "%s  %-23s %s".formatted(Week.local(mail.at()), mail.to(), mail.subject());
  }

  private String timeline() {
    JsonNode page = expect(200, scene.api.get(scene.anna, scene.at("/events?pageSize=200")));
    page.path("events")
        .valueStream()
        .filter(event -> event.path("subject").asText().equals("ticket/" + ticket))
        .forEach(events::add);
    Surprise.unless("events", TOLD, events.stream().map(RecordChapter::type).toList());
    return events.size() + " of the contract's " + page.path("events").size() + " events";
  }

  private static String type(JsonNode event) {
    return event.path("type").asText().substring(TYPES.length());
  }

  private static String line(JsonNode event) {
    JsonNode data = event.path("data");
    List<String> facts = new ArrayList<>();
    for (String name : List.of("metric", "level", "reason")) {
      if (data.has(name)) {
        facts.add(data.path(name).asText());
      }
    }
    if (data.has("told")) {
      facts.add("told " + plain(data.path("told")));
    }
    if (data.has("standIns")) {
      facts.add("stand-ins " + plain(data.path("standIns")));
    }
    return "%4d  %s  %-22s %-6s  %s"
        .formatted(
            event.path("sequence").asInt(),
            Week.local(Instant.parse(event.path("time").asText())),
            type(event),
            event.path("actor").path("sub").asText(),
            String.join(", ", facts))
        .stripTrailing();
  }

  private static String plain(JsonNode node) {
    return node.toString().replace("\":[\"", " by ").replaceAll("[\"\\[\\]{}]", "");
  }

  private JsonNode sla() {
    String period = "/sla?from=" + week.on("MON 09:00") + "&to=" + week.on("FRI 09:00");
    return expect(200, scene.api.get(scene.anna, scene.at(period)));
  }

  private String attainment() {
    // four first responses less a merged one, one of them confirmed; three resolutions, one late
    counted("FIRST_RESPONSE", 3, 3);
    counted("NEXT_RESPONSE", 2, 2);
    counted("RESOLUTION", 3, 2);
    return "what was confirmed is in time, what was merged counts once";
  }

  private void counted(String metric, int total, int met) {
    JsonNode row =
        rows()
            .filter(r -> r.path("metric").asText().equals(metric))
            .findFirst()
            .orElseThrow(() -> new Surprise("metrics", metric, "none"));
    Surprise.unless(metric + " total", total, row.path("total").asInt());
    Surprise.unless(metric + " met", met, row.path("met").asInt());
  }

  private Stream<JsonNode> rows() {
    return sla().path("metrics").valueStream().filter(r -> r.path("priority").asText().equals("*"));
  }

  private Stream<String> table() {
    return rows()
        .map(
            row ->
                "%-15s %d of %d met, median %s, overrun %s"
                    .formatted(
                        row.path("metric").asText(),
                        row.path("met").asInt(),
                        row.path("total").asInt(),
                        row.path("median").asText("-"),
                        row.path("overrun").asText("-")));
  }
}
