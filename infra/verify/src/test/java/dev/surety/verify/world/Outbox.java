package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The table's stream as a function behind one of its filters sees it: each change that passes the
 * filter once, and again only if the function reported it as failed.
 */
public final class Outbox {
  private static final int BATCH = 10;
  private static final AttributeValue NONE = AttributeValue.fromN("0");

  private final World world;
  private final String kind;
  private final String function;
  private final Map<String, Long> handed = new HashMap<>();

  /**
   * @param kind what the filter lets pass
   * @param function what it is handed to
   */
  Outbox(World world, String kind, String function) {
    this.world = world;
    this.kind = kind;
    this.function = function;
  }

  /** Hands over what changed since the last time; how many records there were. */
  public int deliver() {
    List<Map<String, AttributeValue>> fresh = fresh();
    for (int from = 0; from < fresh.size(); from += BATCH) {
      hand(fresh.subList(from, Math.min(fresh.size(), from + BATCH)));
    }
    return fresh.size();
  }

  /** The stream hands the same records to two instances of the function, as it may. */
  public void deliverTwiceAtOnce() {
    byte[] event = StreamEvent.of(fresh());
    AtOnce.run(2, _ -> world.invoke(world.instance(function), event));
    lose();
  }

  /** The function dies with the records in its hands: the stream will not bring them again. */
  public int lose() {
    List<Map<String, AttributeValue>> lost = fresh();
    lost.forEach(this::note);
    return lost.size();
  }

  /** Every message that is not sent, by key, with its state. */
  public Map<String, String> unsent() {
    Map<String, String> unsent = new HashMap<>();
    world
        .dump()
        .forEach(
            (key, item) -> {
              if (isMessage(item) && !Items.text(item, "state").equals("SENT")) {
                unsent.put(key, Items.text(item, "state"));
              }
            });
    return unsent;
  }

  private List<Map<String, AttributeValue>> fresh() {
    return world.dump().values().stream()
        .filter(this::isMessage)
        .filter(item -> Items.text(item, "state").equals("PENDING"))
        .filter(item -> version(item) > handed.getOrDefault(Items.key(item), 0L))
        .toList();
  }

  private void hand(List<Map<String, AttributeValue>> batch) {
    byte[] answer = world.invoke(world.function(function), StreamEvent.of(batch));
    List<Integer> failed = new ArrayList<>();
    JsonNode json = Json.readOwn(new String(answer, StandardCharsets.UTF_8));
    json.path("batchItemFailures").forEach(f -> failed.add(f.path("itemIdentifier").asInt()));
    for (int i = 0; i < batch.size(); i++) {
      if (!failed.contains(i)) {
        note(batch.get(i));
      }
    }
  }

  private void note(Map<String, AttributeValue> item) {
    handed.put(Items.key(item), version(item));
  }

  private boolean isMessage(Map<String, AttributeValue> item) {
    return Items.text(item, "kind").equals(kind);
  }

  private static long version(Map<String, AttributeValue> item) {
    return Long.parseLong(item.getOrDefault("version", NONE).n());
  }
}
