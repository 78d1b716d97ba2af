package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import dev.surety.local.client.Reply;
import java.util.ArrayList;
import java.util.List;

/** Every number proved from the append-only record, by the system and by the demo itself. */
final class ProofChapter {
  private static final int SHOWN = 5;

  private final Scene scene;
  private final List<JsonNode> events = new ArrayList<>();

  ProofChapter(Scene scene) {
    this.scene = scene;
  }

  void tell() {
    scene.stage.chapter("The proof");
    scene.stage.step("the ledger verifies", this::verify);
    scene.stage.step("every hash recomputed by this demo", this::recompute);
    scene.stage.notes(
        () -> events.stream().skip(Math.max(0, events.size() - SHOWN)).map(ProofChapter::line));
    scene.stage.step("a stranger sees what a missing id shows", this::stranger);
  }

  private String verify() {
    JsonNode proof = expect(200, scene.api.get(scene.ben, scene.at("/ledger/verification")));
    Surprise.unless("verified", true, proof.path("verified").asBoolean());
    return "%d checks over %d events and %d transfers"
        .formatted(
            proof.path("checks").size(),
            proof.path("events").asInt(),
            proof.path("transfers").asInt());
  }

  private String recompute() {
    events.addAll(scene.events());
    Surprise.unless(!events.isEmpty(), "events", "none");
    String last = Chain.check(events);
    JsonNode proof = expect(200, scene.api.get(scene.ben, scene.at("/ledger/verification")));
    Surprise.unless("the chain's end", proof.path("hash").asText(), last);
    return "%d events in sequence, the last %s".formatted(events.size(), Scene.brief(last));
  }

  private static String line(JsonNode event) {
    return "%4d  %s  %-28s %-6s %s"
        .formatted(
            event.path("sequence").asInt(),
            event.path("time").asText(),
            event.path("type").asText().replace("dev.surety.", ""),
            event.path("actor").path("sub").asText(),
            Scene.brief(event.path("hash").asText()));
  }

  private String stranger() {
    Reply theirs = scene.api.get(scene.mallory, scene.at(""));
    Reply missing = scene.api.get(scene.mallory, "/v1/contracts/c-nothing-here");
    expect(404, theirs);
    expect(404, missing);
    for (String member : List.of("type", "title", "detail", "code")) {
      Surprise.unless(member, missing.text(member), theirs.text(member));
    }
    expect(404, scene.api.post(scene.mallory, scene.at("/sign"), Json.object()));
    return theirs.brief();
  }
}
