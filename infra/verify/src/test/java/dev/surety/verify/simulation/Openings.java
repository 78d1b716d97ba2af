package dev.surety.verify.simulation;

import dev.surety.verify.simulation.model.Model;
import dev.surety.verify.simulation.model.Person;
import dev.surety.verify.world.Session;
import dev.surety.verify.world.World;

/** New contracts, when the old ones are nearly worked off. */
record Openings(World world, Model model, Dice dice) {
  private static final int ENOUGH = 14;

  boolean needed() {
    return model.contracts().stream()
            .flatMap(contract -> contract.milestones().stream())
            .filter(milestone -> milestone.open())
            .limit(ENOUGH)
            .count()
        < ENOUGH;
  }

  /** Drafted, proposed, signed by both and activated. */
  void open() {
    Model.Offer offer = model.offer(dice);
    Session client = world.as(Person.admin(offer.client()));
    Session provider = world.as(Person.admin(offer.provider()));
    String id = post(client, "/v1/contracts", offer.terms(), 201);
    String at = "/v1/contracts/" + id;
    post(client, at + "/propose", "{}", 200);
    String hash = client.get(at).expect(200).text("/termsHash");
    post(client, at + "/sign", "{\"termsHash\": \"" + hash + "\"}", 200);
    post(provider, at + "/sign", "{\"termsHash\": \"" + hash + "\"}", 200);
    post(client, at + "/obligations/o1/evidence", "{\"evidence\": \"granted\"}", 200);
    post(provider, at + "/obligations/o1/confirm", "{}", 200);
    post(client, at + "/activate", "{}", 200);
    model.signed(id, offer);
  }

  private String post(Session by, String path, String body, int status) {
    return by.post(path, body, "key-" + dice.bits()).expect(status).text("/id");
  }
}
