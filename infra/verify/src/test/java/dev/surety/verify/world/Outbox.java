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
 * The table's stream as the outbox function sees it: each change that passes the filter once, and
 * again only if the function reported it as failed.
 */
public final class Outbox {
  private static final int BATCH = 10;
  private static final AttributeValue NONE = AttributeValue.fromN("0");

  private final World world;
  private final Map<String, Long> handed = new HashMap<>();

  Outbox(World world) {
    this.world = world;
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
    AtOnce.run(2, _ -> world.invoke(world.instance("OutboxFunction"), event));
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
        .filter(Outbox::isMessage)
        .filter(item -> Items.text(item, "state").equals("PENDING"))
        .filter(item -> version(item) > handed.getOrDefault(Items.key(item), 0L))
        .toList();
  }

  private void hand(List<Map<String, AttributeValue>> batch) {
    byte[] answer = world.invoke(world.function("OutboxFunction"), StreamEvent.of(batch));
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

  private static boolean isMessage(Map<String, AttributeValue> item) {
    return Items.text(item, "kind").equals("OUTBOX");
  }

  private static long version(Map<String, AttributeValue> item) {
    return Long.parseLong(item.getOrDefault("version", NONE).n());
  }
}
