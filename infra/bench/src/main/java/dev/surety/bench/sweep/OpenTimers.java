package dev.surety.bench.sweep;

import dev.surety.local.template.TableSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tickets that are not due: copies of one that the product stored, under other keys and in
 * contracts of their own, due over the month after the sweep. They take the shards that real
 * tickets were given, in turn.
 */
final class OpenTimers {
  private static final int PER_CONTRACT = 100;
  private static final long MONTH_MILLIS = Duration.ofDays(30).toMillis();
  // a step that visits the month's milliseconds in no order
  private static final long STEP_MILLIS = 982_451_653;
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String partition;
  private final String sort;
  private final String shard;
  private final String at;
  private final Map<String, AttributeValue> original;
  private final List<AttributeValue> shards;

  OpenTimers(TableSpec table, Originals originals) {
    TableSpec.Key due = table.indexes().getFirst().key();
    this.partition = table.key().hash();
    this.sort = String.valueOf(table.key().range());
    this.shard = due.hash();
    this.at = String.valueOf(due.range());
    List<Map<String, AttributeValue>> tickets =
        originals.items().stream()
            .filter(item -> item.containsKey(shard))
            .filter(item -> text(item, sort).startsWith("TICKET#"))
            .toList();
    this.original = tickets.getFirst();
    this.shards = tickets.stream().map(item -> item.getOrDefault(shard, null)).distinct().toList();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** The copy of that number; no two numbers make the same key. */
  Map<String, AttributeValue> copy(int number) {
    String contract = "c_bench%021d".formatted(number / PER_CONTRACT);
    String ticket = "t_bench%021d".formatted(number);
    String id = text(original, sort).substring("TICKET#".length());
    Map<String, AttributeValue> copy = new HashMap<>(original);
    copy.replaceAll(
        (_, value) -> {
          String text = value.s() == null ? "" : value.s();
          return text.equals(text(original, partition))
              ? AttributeValue.fromS(contract)
              : text.endsWith(id) ? AttributeValue.fromS(text.replace(id, ticket)) : value;
        });
    copy.put(shard, shards.get(number % shards.size()));
    copy.put(at, AttributeValue.fromS(SORTABLE.format(due(number))));
    return copy;
  }

  private static Instant due(int number) {
    long later = Math.floorMod(number * STEP_MILLIS, MONTH_MILLIS);
    return Originals.SWEPT.plus(Duration.ofHours(1)).plusMillis(later);
  }
}
