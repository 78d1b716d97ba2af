package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import dev.surety.local.client.Backstage.SentMail;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.util.List;
import java.util.UUID;

/** Money comes in, waits for the work, and is paid once. */
final class MoneyChapter {
  private static final long DEPOSIT = 300_000;
  private static final long AMOUNT = 100_000;

  private final Scene scene;
  private final String releaseKey = UUID.randomUUID().toString();
  private String deposit = "none";
  private String release = "none";

  MoneyChapter(Scene scene) {
    this.scene = scene;
  }

  void tell() {
    scene.stage.chapter("Milestone M1, paid once");
    scene.stage.step("deposit announced by " + scene.anna, this::announce);
    scene.stage.step("confirmed by an operator, not by the client", this::confirm);
    scene.stage.step("M1 funded in full", this::fund);
    scene.stage.step("work submitted with evidence", () -> submit(1));
    scene.stage.step("changes requested", this::requestChanges);
    scene.stage.step("resubmitted", () -> submit(2));
    scene.stage.step("revision 2 approved", this::approve);
    scene.stage.step("released", this::release);
    scene.stage.step("the same release again, same Idempotency-Key", this::releaseAgain);
    scene.stage.step("balance of the client", () -> balance(scene.anna, DEPOSIT - AMOUNT));
    scene.stage.step("balance of the provider", () -> balance(scene.ben, AMOUNT));
    scene.stage.step("both were told of every step", this::told);
  }

  private String announce() {
    ObjectNode body = Json.object().put("amountMinor", DEPOSIT).put("currency", "USD");
    Reply reply = scene.api.post(scene.anna, "/v1/deposits", body);
    Surprise.unless(reply.accepted(), "201 or 202", reply.brief());
    deposit = reply.text("id");
    return usd(DEPOSIT) + ", " + reply.text("state");
  }

  private String confirm() {
    String path = "/v1/deposits/" + deposit + "/confirm";
    Reply own = scene.api.post(scene.anna, path, Json.object());
    Surprise.unless(own.status() == 403 || own.status() == 404, "403 or 404", own.brief());
    Reply reply = scene.api.post(scene.olga, path, Json.object());
    expect(200, reply);
    return reply.text("state") + "; the client's own try: " + own.brief();
  }

  private String fund() {
    JsonNode milestone = expect(201, act(scene.anna, "fund", Json.object()));
    Surprise.unless("state", "FUNDED", milestone.path("state").asText());
    Surprise.unless("heldMinor", AMOUNT, milestone.path("heldMinor").asLong());
    return usd(AMOUNT) + " in escrow";
  }

  private String submit(int revision) {
    String document =
        "# Moderation playbook\n\nWho answers what, by when. Revision " + revision + ".\n";
    String hash = Sha256.of(document);
    ObjectNode body = Json.object();
    body.putArray("evidence")
        .addObject()
        .put("title", "Playbook")
        .put("uri", "https://files.modsq.example/playbook-" + revision + ".md")
        .put("sha256", hash);
    JsonNode milestone = expect(200, act(scene.ben, "submit", body));
    Surprise.unless("state", "SUBMITTED", milestone.path("state").asText());
    Surprise.unless("revision", revision, milestone.path("revision").asInt());
    JsonNode shown = milestone.path("revisions").path(revision - 1).path("evidence").path(0);
    Surprise.unless("evidence", hash, shown.path("sha256").asText());
    return "revision %d, SHA-256 %s".formatted(revision, Scene.brief(hash));
  }

  private String requestChanges() {
    ObjectNode body = Json.object().put("revision", 1).put("reason", "who covers the weekend?");
    JsonNode milestone = expect(200, act(scene.anna, "request-changes", body));
    Surprise.unless("state", "CHANGES_REQUESTED", milestone.path("state").asText());
    return "who covers the weekend?";
  }

  private String approve() {
    ObjectNode body = Json.object().put("revision", 2).put("expectedAmountMinor", AMOUNT);
    JsonNode milestone = expect(200, act(scene.anna, "approve", body));
    Surprise.unless("state", "APPROVED", milestone.path("state").asText());
    return usd(AMOUNT);
  }

  private String release() {
    Reply reply = post(releaseKey);
    JsonNode paid = expect(201, reply);
    release = reply.body().toString();
    Surprise.unless("grossMinor", AMOUNT, paid.path("grossMinor").asLong());
    Surprise.unless("netMinor", AMOUNT, paid.path("netMinor").asLong());
    return "gross %s = net %s + credit %s + fee %s"
        .formatted(
            usd(AMOUNT),
            usd(paid.path("netMinor").asLong()),
            usd(paid.path("creditMinor").asLong()),
            usd(paid.path("feeMinor").asLong()));
  }

  private String releaseAgain() {
    Reply reply = post(releaseKey);
    expect(201, reply);
    Surprise.unless("Idempotent-Replayed", true, reply.replayed());
    Surprise.unless("the answer", release, reply.body().toString());
    JsonNode all = expect(200, scene.api.get(scene.ben, scene.at("/milestones/M1/releases")));
    Surprise.unless("releases", 1, all.path("releases").size());
    return "201 replayed, 1 release";
  }

  private String balance(Person who, long expected) {
    JsonNode balances = expect(200, scene.api.get(who, "/v1/balances")).path("balances");
    long total = balances.valueStream().mapToLong(b -> b.path("amountMinor").asLong()).sum();
    Surprise.unless(who.org(), usd(expected), usd(total));
    return "%s, %s".formatted(usd(total), who.org());
  }

  private String told() {
    for (String template :
        List.of("WORK_SUBMITTED", "CHANGES_REQUESTED", "WORK_APPROVED", "PAYMENT_RELEASED")) {
      List<SentMail> mails = scene.mails(template);
      Surprise.unless(!mails.isEmpty(), "mails " + template, "none");
    }
    return "submitted, changes requested, approved, released";
  }

  private Reply post(String key) {
    return scene.api.post(scene.anna, scene.at("/milestones/M1/releases"), Json.object(), key);
  }

  private Reply act(Person who, String act, ObjectNode body) {
    return scene.api.post(who, scene.at("/milestones/M1/" + act), body);
  }

  private static String usd(long amountMinor) {
    return Scene.money(Json.tree(amountMinor), "USD");
  }
}
