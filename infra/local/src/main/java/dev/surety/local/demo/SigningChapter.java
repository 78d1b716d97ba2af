package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Backstage.SentMail;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.util.List;

/** From a draft with gaps to an active contract. */
final class SigningChapter {
  private static final List<String> GAPS = List.of("clauses", "credits", "escalation");

  private final Scene scene;
  private final ObjectNode terms;
  private String etag = "";
  private String hash = "";

  SigningChapter(Scene scene, ObjectNode terms) {
    this.scene = scene;
    this.terms = terms;
  }

  void tell() {
    scene.stage.chapter("The contract");
    scene.stage.step("drafted by " + scene.anna, this::draft);
    scene.stage.step("a first proposal is refused with its gaps", this::proposeTooEarly);
    scene.stage.step("the gaps are filled (merge patch, If-Match)", this::fill);
    scene.stage.step("proposed: the terms are frozen under a hash", this::propose);
    scene.stage.step("the provider is asked to sign, once each", this::told);
    scene.stage.step("another hash is not signed", this::signAnother);
    scene.stage.step("signed by " + scene.anna, () -> sign(scene.anna, "PROPOSED"));
    scene.stage.step("signed by " + scene.ben, () -> sign(scene.ben, "SIGNED"));
    scene.stage.step("not active before onboarding is done", this::activateTooEarly);
    scene.stage.step("onboarding shown by the client", () -> oblige(scene.anna, "evidence"));
    scene.stage.step("onboarding confirmed by the provider", () -> oblige(scene.ben, "confirm"));
    scene.stage.step("activated", this::activate);
  }

  private String draft() {
    ObjectNode draft = terms.deepCopy();
    draft.remove(GAPS);
    Reply reply = scene.api.post(scene.anna, "/v1/contracts", draft);
    JsonNode contract = expect(201, reply);
    Surprise.unless("state", "DRAFT", contract.path("state").asText());
    scene.contract(reply.text("id"));
    etag = reply.etag();
    return reply.text("id")
        + ", "
        + Scene.money(terms.path("priceMinor"), terms.path("currency").asText());
  }

  private String proposeTooEarly() {
    Reply reply = act(scene.anna, "/propose", Json.object());
    expect(422, reply);
    Surprise.unless("code", "terms_incomplete", reply.text("code"));
    List<String> pointers =
        reply.body().path("errors").valueStream().map(e -> e.path("pointer").asText()).toList();
    for (String gap : GAPS) {
      Surprise.unless(pointers.contains("/" + gap), "/" + gap, pointers);
    }
    return "422, %d gaps: %s".formatted(pointers.size(), String.join(" ", outermost(pointers)));
  }

  private static List<String> outermost(List<String> pointers) {
    return pointers.stream().filter(pointer -> pointer.lastIndexOf('/') == 0).toList();
  }

  private String fill() {
    ObjectNode patch = Json.object();
    GAPS.forEach(gap -> patch.set(gap, terms.path(gap)));
    Reply reply = scene.api.patch(scene.anna, scene.at(""), patch, etag);
    expect(200, reply);
    return "version %s -> %s".formatted(etag, reply.etag()).replace("\"", "");
  }

  private String propose() {
    Reply reply = act(scene.anna, "/propose", Json.object());
    expect(200, reply);
    Surprise.unless("state", "PROPOSED", reply.text("state"));
    hash = reply.text("termsHash");
    Surprise.unless(hash.matches("[0-9a-f]{64}"), "a SHA-256 hash", hash);
    return "termsHash " + Scene.brief(hash);
  }

  private String told() {
    List<String> to = scene.mails("CONTRACT_PROPOSED").stream().map(SentMail::to).sorted().toList();
    Surprise.unless("mails to", List.of("duty@modsq.example", "lead@modsq.example"), to);
    return String.join(", ", to);
  }

  private String signAnother() {
    Reply reply = act(scene.ben, "/sign", Json.object().put("termsHash", "0".repeat(64)));
    Surprise.unless(reply.status() == 409 || reply.status() == 422, "409 or 422", reply.brief());
    return reply.brief();
  }

  private String sign(Person signer, String next) {
    Reply reply = act(signer, "/sign", Json.object().put("termsHash", hash));
    expect(200, reply);
    Surprise.unless("state", next, reply.text("state"));
    return next + ", " + reply.body().path("signatures").size() + " of 2 signatures";
  }

  private String activateTooEarly() {
    Reply reply = act(scene.anna, "/activate", Json.object());
    expect(409, reply);
    return reply.brief();
  }

  private String oblige(Person who, String act) {
    JsonNode obligation = terms.path("obligations").path(0);
    ObjectNode body = Json.object();
    if (act.equals("evidence")) {
      body.put("evidence", "admin access granted to " + scene.ben.sub());
    }
    Reply reply = act(who, "/obligations/" + obligation.path("id").asText() + "/" + act, body);
    expect(200, reply);
    JsonNode all = expect(200, scene.api.get(who, scene.at("/obligations"))).path("obligations");
    String state = all.path(0).path("state").asText();
    Surprise.unless("state", act.equals("evidence") ? "EVIDENCED" : "CONFIRMED", state);
    return obligation.path("what").asText() + ": " + state;
  }

  private String activate() {
    Reply reply = act(scene.anna, "/activate", Json.object());
    expect(200, reply);
    Surprise.unless("state", "ACTIVE", reply.text("state"));
    return "ACTIVE since " + reply.text("activatedAt");
  }

  private Reply act(Person who, String act, ObjectNode body) {
    return scene.api.post(who, scene.at(act), body);
  }
}
