package dev.surety.local.demo;

import static dev.surety.local.demo.Stage.expect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import dev.surety.local.client.Person;
import dev.surety.local.client.Reply;
import java.util.List;

/** The short way to a contract, where it is not what the story is about. */
final class Signing {
  private Signing() {}

  /** Drafts, proposes, signs and activates; the scene is the contract's from then on. */
  static String active(Scene scene, ObjectNode terms) {
    Reply drafted = scene.api.post(scene.anna, "/v1/contracts", terms);
    expect(201, drafted);
    scene.contract(drafted.text("id"));
    Reply proposed = scene.api.post(scene.anna, scene.at("/propose"), Json.object());
    expect(200, proposed);
    ObjectNode hash = Json.object().put("termsHash", proposed.text("termsHash"));
    for (Person who : List.of(scene.anna, scene.ben)) {
      expect(200, scene.api.post(who, scene.at("/sign"), hash));
    }
    Reply active = scene.api.post(scene.anna, scene.at("/activate"), Json.object());
    expect(200, active);
    return "%s and %s, %s".formatted(scene.anna.org(), scene.ben.org(), active.text("state"));
  }
}
