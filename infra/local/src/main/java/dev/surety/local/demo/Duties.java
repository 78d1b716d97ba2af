package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.util.List;

/** Where obligations are shown to be met, and the other side says whether they are. */
final class Duties {
  private final Scene scene;

  Duties(Scene scene) {
    this.scene = scene;
  }

  /** What is shown where no form asks for more. */
  static ObjectNode words(String text) {
    return Json.object().put("evidence", text);
  }

  /** What is shown of an access, a training or an acknowledgement. */
  static ObjectNode people(String text, String... names) {
    return words(text).set("people", Json.tree(List.of(names)));
  }

  /** A document: where it is, and the hash of what was there. */
  static ObjectNode document(String name) {
    return words(name)
        .put("uri", "https://files.modsq.example/" + name)
        .put("sha256", Sha256.of("# " + name));
  }

  /** Shown by the side that owes it, confirmed by the other; what was owed, and by whom. */
  String met(String id, ObjectNode evidence) {
    JsonNode owed = expect(200, scene.api.get(scene.anna, scene.at("/obligations/" + id)));
    boolean client = owed.path("owner").asText().equals("CLIENT");
    in("EVIDENCED", expect(200, act(client ? scene.anna : scene.ben, id, "evidence", evidence)));
    in(
        "CONFIRMED",
        expect(200, act(client ? scene.ben : scene.anna, id, "confirm", Json.object())));
    return "%s shows, %s confirms"
        .formatted(client ? "client" : "provider", client ? "provider" : "client");
  }

  Reply act(Person who, String id, String act, ObjectNode body) {
    return scene.api.post(who, scene.at("/obligations/" + id + "/" + act), body);
  }

  /** The names of what a refusal waits for. */
  static List<String> missing(Reply refused) {
    return refused.body().path("missing").valueStream().map(JsonNode::asText).toList();
  }

  private static void in(String state, JsonNode obligation) {
    Surprise.unless("state", state, obligation.path("state").asText());
  }
}
