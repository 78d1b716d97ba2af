package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import dev.surety.local.client.Backstage.Now;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.time.Instant;

/** Where money is ordered, milestones are worked on, and payments are made. */
final class Till {
  // a check runs every minute
  private static final Duration A_CHECK_LATER = Duration.ofMinutes(2);

  final Scene scene;
  final Sheet sheet;

  Till(Scene scene, Sheet sheet) {
    this.scene = scene;
    this.sheet = sheet;
  }

  /** Orders money in or out; the order's id. */
  String order(Person who, String kind, long minor) {
    ObjectNode body = Json.object().put("amountMinor", minor).put("currency", coin().currency());
    JsonNode order = expect(202, scene.api.post(who, "/v1/" + kind, body));
    Surprise.unless("state", "PENDING", order.path("state").asText());
    return order.path("id").asText();
  }

  /** What the operator says of an order; a reason goes with all but a confirmation. */
  String decide(String kind, String order, String verdict, String reason) {
    ObjectNode body = Json.object();
    if (!reason.isEmpty()) {
      body.put("reason", reason);
    }
    String path = "/v1/%s/%s/%s".formatted(kind, order, verdict);
    return expect(200, scene.api.post(scene.olga, path, body)).path("state").asText();
  }

  /** An act on a milestone that must succeed. */
  JsonNode act(int status, Person who, String milestone, String act, ObjectNode body) {
    return expect(status, attempt(who, milestone, act, body));
  }

  /** An act on a milestone, however it ends. */
  Reply attempt(Person who, String milestone, String act, ObjectNode body) {
    return scene.api.post(who, scene.at("/milestones/" + milestone + "/" + act), body);
  }

  /** An act that must be refused. */
  String refused(String code, Reply reply) {
    Surprise.unless("code", code, reply.text("code"));
    return reply.brief();
  }

  String submit(String milestone, int revision) {
    String hash = Sha256.of("# Playbook of " + milestone + "\n\nRevision " + revision + ".\n");
    ObjectNode body = Json.object();
    body.putArray("evidence")
        .addObject()
        .put("title", "Playbook")
        .put("uri", "https://files.modsq.example/%s-%d.md".formatted(milestone, revision))
        .put("sha256", hash);
    JsonNode shown = act(200, scene.ben, milestone, "submit", body);
    Surprise.unless("revision", revision, shown.path("revision").asInt());
    in("SUBMITTED", shown);
    return "revision %d, SHA-256 %s".formatted(revision, Scene.brief(hash));
  }

  ObjectNode approval(int revision, long minor) {
    return Json.object().put("revision", revision).put("expectedAmountMinor", minor);
  }

  /** Releases a part and says how it was divided. */
  String release(String milestone, long minor) {
    ObjectNode body = Json.object().put("amountMinor", minor);
    return divided(act(201, scene.anna, milestone, "releases", body));
  }

  String divided(JsonNode release) {
    return "%s = net %s + credit %s + fee %s"
        .formatted(
            coin().named(release.path("grossMinor").asLong()),
            coin().plain(release.path("netMinor").asLong()),
            coin().plain(release.path("creditMinor").asLong()),
            coin().plain(release.path("feeMinor").asLong()));
  }

  JsonNode show(String milestone) {
    return expect(200, scene.api.get(scene.ben, scene.at("/milestones/" + milestone)));
  }

  /** Checks a state. */
  static String in(String state, JsonNode shown) {
    Surprise.unless("state", state, shown.path("state").asText());
    return state;
  }

  /** Moves the clock past an instant, with what then falls due done and mailed. */
  Now after(Instant at) {
    return scene.backstage.moveTo(at.plus(A_CHECK_LATER));
  }

  /** Lets time pass, and a check. */
  Now later(Duration by) {
    return scene.backstage.advance(by.plus(A_CHECK_LATER));
  }

  Coin coin() {
    return sheet.coin;
  }
}
