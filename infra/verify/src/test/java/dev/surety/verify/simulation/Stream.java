package dev.surety.verify.simulation;

import dev.surety.verify.world.StreamEvent;
import dev.surety.verify.world.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table's stream to mail and rail: out of order, twice, late, or not at all. */
final class Stream {
  /** Which function the stream's filters bring what. */
  private static final Map<String, String> CARRIERS =
      Map.of("OUTBOX", "OutboxFunction", "RAIL", "RailsFunction");

  private final List<Map<String, AttributeValue>> waiting = new ArrayList<>();

  /** Notes what the stream's filter lets through. */
  synchronized void saw(Map<String, AttributeValue> item) {
    if (CARRIERS.containsKey(text(item, "kind")) && text(item, "state").equals("PENDING")) {
      waiting.add(item);
    }
  }

  /** Hands most of it over, and none of it as it should be. */
  void deliverSome(World world, Dice dice) {
    List<Map<String, AttributeValue>> all = taken();
    List<Map<String, AttributeValue>> batch = new ArrayList<>();
    List<Map<String, AttributeValue>> later = new ArrayList<>();
    while (!all.isEmpty()) {
      Map<String, AttributeValue> record = all.remove(dice.below(all.size()));
      switch (dice.below(10)) {
        case 0 -> {} // lost: the scheduled check hands it out again
        case 1 -> batch.addAll(List.of(record, record));
        case 2 -> later.add(record);
        default -> batch.add(record);
      }
    }
    hand(world, batch);
    putBack(later);
  }

  /** Hands all of it over. */
  void deliverAll(World world) {
    hand(world, taken());
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  private synchronized List<Map<String, AttributeValue>> taken() {
    // a sweep's shards run at once: the order in which they wrote is not the seed's
    List<Map<String, AttributeValue>> all = new ArrayList<>(waiting);
    all.sort(
        Comparator.<Map<String, AttributeValue>, String>comparing(item -> text(item, "pk"))
            .thenComparing(item -> text(item, "sk"))
            .thenComparing(item -> String.valueOf(item.get("version"))));
    waiting.clear();
    return all;
  }

  private synchronized void putBack(List<Map<String, AttributeValue>> later) {
    waiting.addAll(later);
  }

  private static void hand(World world, List<Map<String, AttributeValue>> batch) {
    CARRIERS.forEach(
        (kind, function) -> {
          List<Map<String, AttributeValue>> mine =
              batch.stream().filter(item -> text(item, "kind").equals(kind)).toList();
          if (!mine.isEmpty()) {
            world.invoke(world.function(function), StreamEvent.of(mine));
          }
        });
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
