package dev.surety.store;

import dev.surety.domain.deadline.DueIndex;
import dev.surety.store.item.Fields;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The sparse due index: only what has a due instant is in it, so looking costs what is due. */
public final class DynamoDueIndex implements DueIndex {
  private final Table table;

  @Inject
  public DynamoDueIndex(Table table) {
    this.table = table;
  }

  @Override
  public int shards() {
    return Keys.DUE_SHARDS;
  }

  @Override
  public List<Due> due(int shard, Instant now, Optional<Due> after, int most) {
    List<Due> found = new ArrayList<>();
    Map<String, AttributeValue> from = after.map(due -> place(shard, due)).orElse(Map.of());
    do {
      Map<String, AttributeValue> start = from;
      QueryResponse page =
          table.query(
              r ->
                  until(r, shard, now)
                      .exclusiveStartKey(start.isEmpty() ? null : start)
                      .limit(most - found.size()));
      page.items().stream().flatMap(item -> due(item).stream()).forEach(found::add);
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty() && found.size() < most);
    return found;
  }

  @Override
  public int count(int shard, Instant now, int most) {
    int count = 0;
    Map<String, AttributeValue> from = Map.of();
    do {
      Map<String, AttributeValue> start = from;
      int wanted = most - count;
      QueryResponse page =
          table.query(
              r ->
                  until(r, shard, now)
                      .select(Select.COUNT)
                      .exclusiveStartKey(start.isEmpty() ? null : start)
                      .limit(wanted));
      count += page.count();
      from = page.lastEvaluatedKey();
    } while (!from.isEmpty() && count < most);
    return count;
  }

  private QueryRequest.Builder until(QueryRequest.Builder query, int shard, Instant now) {
    return query
        .tableName(table.name())
        .indexName(Keys.DUE_INDEX)
        .keyConditionExpression(Keys.DUE_SHARD + " = :shard and " + Keys.DUE_AT + " <= :now")
        .expressionAttributeValues(
            Map.of(
                ":shard", AttributeValue.fromS(Keys.dueShard(shard)),
                ":now", AttributeValue.fromS(Fields.sortable(now))));
  }

  private static Map<String, AttributeValue> place(int shard, Due due) {
    Map<String, AttributeValue> place = new HashMap<>(Keys.of(due.ref()).attributes());
    place.put(Keys.DUE_SHARD, AttributeValue.fromS(Keys.dueShard(shard)));
    place.put(Keys.DUE_AT, AttributeValue.fromS(Fields.sortable(due.at())));
    return place;
  }

  /** The earliest due instant of all; what a clock that jumps must stop at. */
  public Optional<Instant> earliest() {
    return IntStream.range(0, shards())
        .mapToObj(shard -> due(shard, Instant.parse("9999-12-31T23:59:59Z"), Optional.empty(), 1))
        .flatMap(List::stream)
        .map(Due::at)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Due> due(Map<String, AttributeValue> item) {
    Keys.Key key = Keys.Key.of(item);
    Instant at = Instant.parse(Attributes.required(item, Keys.DUE_AT).s());
    return Keys.dueRef(key.partition(), key.sort()).map(ref -> new Due(ref, at));
  }
}
