package dev.surety.verify.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/** The terms of the sample event, and variations of them. */
public final class SampleTerms {
  private SampleTerms() {}

  public static String whole() {
    return with(_ -> {});
  }

  public static String with(Consumer<ObjectNode> change) {
    try {
      String event = Files.readString(Root.path().resolve("events/contracts/post-contracts.json"));
      ObjectNode terms = (ObjectNode) Json.readOwn(Json.readOwn(event).path("body").asText());
      change.accept(terms);
      return Json.write(terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with a first milestone of this amount, in minor units; the price follows. */
  public static String withFirstMilestone(long amountMinor) {
    return with(
        terms -> {
          ((ObjectNode) terms.at("/milestones/0")).put("amountMinor", amountMinor);
          terms.put("priceMinor", amountMinor + terms.at("/milestones/1/amountMinor").asLong());
        });
  }
}
