package dev.surety.verify.dynamo;

import dev.surety.local.template.TableSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table's items by key, and by their place in its one sparse index. */
final class Rows {
  /** The index keeps what shares one place in it in the order of the keys. */
  private static final String BELOW = "\u0000";

  private final TableSpec.Key key;
  private final TableSpec.Index index;
  private final TreeMap<String, NavigableMap<String, Map<String, AttributeValue>>> partitions =
      new TreeMap<>();
  private final Map<String, NavigableMap<String, Map<String, AttributeValue>>> indexed =
      new HashMap<>();

  Rows(TableSpec table) {
    this.key = table.key();
    this.index = table.indexes().getFirst();
  }

  TableSpec.Key key() {
    return key;
  }

  TableSpec.Index index() {
    return index;
  }

  /** Exactly an item's key, and nothing else of it. */
  Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> of = new HashMap<>();
    of.put(key.hash(), AttributeValue.fromS(text(item, key.hash())));
    of.put(sort(key), AttributeValue.fromS(text(item, sort(key))));
    return of;
  }

  /** The item, empty if there is none. */
  Map<String, AttributeValue> get(Map<String, AttributeValue> of) {
    return partition(text(of, key.hash())).getOrDefault(text(of, sort(key)), Map.of());
  }

  void put(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> stored = Collections.unmodifiableMap(new HashMap<>(item));
    delete(item);
    partitions
        .computeIfAbsent(text(item, key.hash()), _ -> new TreeMap<>())
        .put(text(item, sort(key)), stored);
    if (isIndexed(item)) {
      indexed
          .computeIfAbsent(text(item, index.key().hash()), _ -> new TreeMap<>())
          .put(indexPlace(item), projected(stored));
    }
  }

  void delete(Map<String, AttributeValue> of) {
    Map<String, AttributeValue> before = get(of);
    if (before.isEmpty()) {
      return;
    }
    NavigableMap<String, Map<String, AttributeValue>> partition = partition(text(of, key.hash()));
    partition.remove(text(of, sort(key)));
    if (partition.isEmpty()) {
      partitions.remove(text(of, key.hash()));
    }
    if (isIndexed(before)) {
      indexed(text(before, index.key().hash())).remove(indexPlace(before));
    }
  }

  /**
   * A partition's items in the order of their sort keys.
   *
   * @param start the one before the first; null to begin with the partition
   * @param from the least sort key
   */
  Collection<Map<String, AttributeValue>> after(
      String partition, @Nullable Map<String, AttributeValue> start, String from) {
    NavigableMap<String, Map<String, AttributeValue>> all =
        partition(partition).tailMap(from, true);
    return (start == null ? all : all.tailMap(text(start, sort(key)), false)).values();
  }

  /** The same of the index. */
  Collection<Map<String, AttributeValue>> indexedAfter(
      String partition, @Nullable Map<String, AttributeValue> start) {
    NavigableMap<String, Map<String, AttributeValue>> all = indexed(partition);
    return (start == null ? all : all.tailMap(indexPlace(start), false)).values();
  }

  List<Map<String, AttributeValue>> all() {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    partitions.values().forEach(partition -> all.addAll(partition.values()));
    return all;
  }

  /** Its own key and the table's: all that can follow in a query of the index. */
  Map<String, AttributeValue> projected(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> projected = keyOf(item);
    projected.put(index.key().hash(), AttributeValue.fromS(text(item, index.key().hash())));
    projected.put(sort(index.key()), AttributeValue.fromS(text(item, sort(index.key()))));
    return projected;
  }

  private NavigableMap<String, Map<String, AttributeValue>> partition(String name) {
    return partitions.getOrDefault(name, Collections.emptyNavigableMap());
  }

  private NavigableMap<String, Map<String, AttributeValue>> indexed(String name) {
    return indexed.getOrDefault(name, Collections.emptyNavigableMap());
  }

  /** Whether what is in the index, if anything is, has the type of a key there. */
  boolean indexable(Map<String, AttributeValue> item) {
    return isText(item.get(index.key().hash())) && isText(item.get(sort(index.key())));
  }

  private static boolean isText(@Nullable AttributeValue value) {
    return value == null || (value.s() != null && !value.s().isEmpty());
  }

  private boolean isIndexed(Map<String, AttributeValue> item) {
    return item.containsKey(index.key().hash()) && item.containsKey(sort(index.key()));
  }

  private String indexPlace(Map<String, AttributeValue> item) {
    return String.join(
        BELOW, text(item, sort(index.key())), text(item, key.hash()), text(item, sort(key)));
  }

  private static String sort(TableSpec.Key key) {
    if (key.range() == null) {
      throw Refused.unknown("a key without a sort key");
    }
    return key.range();
  }

  /** An attribute of a key: text, and never empty. */
  static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.s() == null || value.s().isEmpty()) {
      throw Refused.validation("One or more parameter values were invalid: key " + name);
    }
    return ascii(value.s());
  }

  private static String ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        throw Refused.unknown("the order of keys beyond ASCII: " + text);
      }
    }
    return text;
  }
}
