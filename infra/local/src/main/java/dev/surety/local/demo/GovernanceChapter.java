package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.util.List;

/** Who holds which access, and a complaint that is put right. */
final class GovernanceChapter {
  private final Scene scene;
  private String grant = "none";
  private String issue = "none";

  GovernanceChapter(Scene scene) {
    this.scene = scene;
  }

  void tell() {
    Stage stage = scene.stage;
    stage.chapter("Access and a service issue");
    stage.step("the client grants access to its forum", this::grant);
    stage.step("nobody acknowledges its own grant", this::acknowledgeOwn);
    stage.step("the provider acknowledges it", this::acknowledge);
    stage.step("the client raises a service issue", this::raise);
    stage.step("the provider answers", this::respond);
    stage.step("with a corrective plan", this::plan);
    stage.step("which it carries out", this::fulfil);
    stage.step("only the client closes it", this::close);
  }

  private String grant() {
    ObjectNode body =
        Json.object()
            .put("tool", "Community forum")
            .put("level", "moderator")
            .put("dataset", "Member profiles and posts")
            .put("obligation", "forum");
    body.putObject("holder").put("name", "Ben Okafor").put("email", "ben@modsq.example");
    body.putObject("backupHolder").put("name", "Mia Lang").put("email", "mia@modsq.example");
    JsonNode granted = expect(201, post(scene.anna, "/access-grants", body));
    grant = "/access-grants/" + granted.path("id").asText();
    Scene.instant(granted, "expiresAt");
    return Till.in("GRANTED", granted) + ", ends by itself " + granted.path("expiresAt").asText();
  }

  private String acknowledgeOwn() {
    Reply refused = post(scene.anna, grant + "/acknowledge", Json.object());
    expect(403, refused);
    return refused.brief();
  }

  private String acknowledge() {
    JsonNode shown = expect(200, post(scene.ben, grant + "/acknowledge", Json.object()));
    return Till.in("ACKNOWLEDGED", shown) + " by " + shown.path("acknowledgedBy").asText();
  }

  private String raise() {
    ObjectNode body =
        Json.object()
            .put("title", "Answers on Saturday are slow")
            .put("description", "Two reports waited for more than an hour.")
            .put("severity", "HIGH");
    JsonNode raised = expect(201, post(scene.anna, "/issues", body));
    issue = "/issues/" + raised.path("id").asText();
    List<String> due =
        raised
            .path("clocks")
            .valueStream()
            .map(c -> c.path("kind").asText() + " due " + c.path("dueAt").asText())
            .toList();
    Surprise.unless("clocks", 2, due.size());
    return String.join(", ", due);
  }

  private String respond() {
    ObjectNode body = Json.object().put("text", "The shift was one person short.");
    return Till.in("RESPONDED", expect(200, post(scene.ben, issue + "/respond", body)));
  }

  private String plan() {
    String due = scene.backstage.now().at().plus(Duration.ofDays(7)).toString();
    ObjectNode body =
        Json.object().put("text", "A second moderator on every Saturday").put("dueAt", due);
    return Till.in("PLANNED", expect(200, post(scene.ben, issue + "/plan", body)))
        + " until "
        + due;
  }

  private String fulfil() {
    scene.backstage.advance(Duration.ofDays(5));
    ObjectNode body = Json.object().put("evidence", "https://files.modsq.example/roster.pdf");
    return Till.in("FULFILLED", expect(200, post(scene.ben, issue + "/fulfil", body)))
        + ", two days early";
  }

  private String close() {
    ObjectNode thanks = Json.object().put("note", "Thank you, that helps");
    Reply refused = post(scene.ben, issue + "/close", thanks);
    expect(403, refused);
    JsonNode closed = expect(200, post(scene.anna, issue + "/close", thanks));
    return Till.in("CLOSED", closed) + "; the provider's own try: " + refused.brief();
  }

  private Reply post(Person who, String path, ObjectNode body) {
    return scene.api.post(who, scene.at(path), body);
  }
}
