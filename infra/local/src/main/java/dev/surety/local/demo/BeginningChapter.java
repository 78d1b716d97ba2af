package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.time.Duration;
import java.util.List;

/** From a draft with a gap to a monitored start, with everybody on board. */
final class BeginningChapter {
  private static final String GAP = "escalation";
  private static final List<String> MANDATORY = List.of("forum", "social", "training", "privacy");

  private final Scene scene;
  private final Duties duties;
  private final ObjectNode terms;
  private String etag = "";
  private String hash = "";

  BeginningChapter(Scene scene, Duties duties, ObjectNode terms) {
    this.scene = scene;
    this.duties = duties;
    this.terms = terms;
  }

  void tell() {
    Stage stage = scene.stage;
    stage.chapter("The beginning (docs/terms/standard.json)");
    stage.step("drafted by " + scene.anna, this::draft);
    stage.step("a proposal with a gap is refused", this::proposeTooEarly);
    stage.step("the gap is filled", this::fill);
    stage.step("proposed: the terms are frozen under a hash", this::propose);
    stage.step("signed by " + scene.anna, () -> sign(scene.anna, "PROPOSED"));
    stage.step("signed by " + scene.ben, () -> sign(scene.ben, "SIGNED"));
    stage.step("not active before onboarding is done", this::activateTooEarly);
    stage.step("access without a backup holder is refused", this::accessOfOne);
    stage.step("forum access", () -> duties.met("forum", access("Moderator role")));
    stage.step("access to the social channels", () -> duties.met("social", access("Publisher")));
    stage.step("product training", this::train);
    stage.step("privacy policy, by its hash", this::acknowledge);
    stage.step("activated: a monitored start", this::activate);
  }

  private String draft() {
    ObjectNode draft = terms.deepCopy();
    draft.remove(GAP);
    Reply reply = scene.api.post(scene.anna, "/v1/contracts", draft);
    expect(201, reply);
    Surprise.unless("state", "DRAFT", reply.text("state"));
    scene.contract(reply.text("id"));
    etag = reply.etag();
    return "%s, %s to %s"
        .formatted(
            Scene.money(terms.path("priceMinor"), terms.path("currency").asText()),
            terms.path("startsOn").asText(),
            terms.path("endsOn").asText());
  }

  private String proposeTooEarly() {
    Reply reply = act(scene.anna, "/propose", Json.object());
    expect(422, reply);
    Surprise.unless("code", "terms_incomplete", reply.text("code"));
    List<String> pointers =
        reply.body().path("errors").valueStream().map(e -> e.path("pointer").asText()).toList();
    Surprise.unless(pointers.contains("/" + GAP), "/" + GAP, pointers);
    return reply.brief();
  }

  private String fill() {
    ObjectNode patch = Json.object();
    patch.set(GAP, terms.path(GAP));
    Reply reply = scene.api.patch(scene.anna, scene.at(""), patch, etag);
    expect(200, reply);
    return "version %s -> %s".formatted(etag, reply.etag()).replace("\"", "");
  }

  private String propose() {
    Reply reply = act(scene.anna, "/propose", Json.object());
    expect(200, reply);
    Surprise.unless("state", "PROPOSED", reply.text("state"));
    hash = reply.text("termsHash");
    return "termsHash " + Scene.brief(hash);
  }

  private String sign(Person signer, String next) {
    Reply reply = act(signer, "/sign", Json.object().put("termsHash", hash));
    expect(200, reply);
    Surprise.unless("state", next, reply.text("state"));
    return next;
  }

  private String activateTooEarly() {
    Reply reply = act(scene.anna, "/activate", Json.object());
    expect(409, reply);
    List<String> missing = Duties.missing(reply).stream().sorted().toList();
    List<String> expected = MANDATORY.stream().sorted().toList();
    Surprise.unless("missing", expected, missing);
    return reply.brief() + ", waits for " + String.join(", ", MANDATORY);
  }

  private String accessOfOne() {
    ObjectNode body = Duties.people("Moderator role", "Ben Okafor");
    Reply reply = duties.act(scene.anna, "forum", "evidence", body);
    expect(422, reply);
    return reply.brief();
  }

  private static ObjectNode access(String role) {
    return Duties.people(role + ", audit log entry 4711", "Ben Okafor", "Mia Lang");
  }

  private String train() {
    ObjectNode body = Duties.people("Two hours, recorded", "Ben Okafor", "Mia Lang", "Jo Reis");
    return duties.met("training", body);
  }

  private String acknowledge() {
    String policy = Sha256.of("# Privacy policy");
    ObjectNode body = Duties.people("Read by all", "Ben Okafor", "Mia Lang", "Jo Reis");
    return duties.met("privacy", body.put("sha256", policy)) + ", SHA-256 " + Scene.brief(policy);
  }

  private String activate() {
    JsonNode active = expect(200, act(scene.anna, "/activate", Json.object()));
    Surprise.unless("state", "ACTIVE", active.path("state").asText());
    long days =
        Duration.between(
                Scene.instant(active, "activatedAt"), Scene.instant(active, "monitoredUntil"))
            .toDays();
    Surprise.unless(days >= 29 && days <= 31, "about 30 days of monitoring", days);
    return "ACTIVE, credits nothing until " + active.path("monitoredUntil").asText();
  }

  private Reply act(Person who, String act, ObjectNode body) {
    return scene.api.post(who, scene.at(act), body);
  }
}
