package dev.surety.store;

import dev.surety.domain.deadline.DueIndex;
import dev.surety.store.item.Fields;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
  public List<Due> due(int shard, Instant now, int most) {
    return table
        .query(
            r ->
                r.tableName(table.name())
                    .indexName(Keys.DUE_INDEX)
                    .keyConditionExpression(
                        Keys.DUE_SHARD + " = :shard and " + Keys.DUE_AT + " <= :now")
                    .expressionAttributeValues(
                        Map.of(
                            ":shard", AttributeValue.fromS(Keys.dueShard(shard)),
                            ":now", AttributeValue.fromS(Fields.sortable(now))))
                    .limit(most))
        .items()
        .stream()
        .flatMap(item -> due(item).stream())
        .toList();
  }

  /** The earliest due instant of all; what a clock that jumps must stop at. */
  public Optional<Instant> earliest() {
    return IntStream.range(0, shards())
        .mapToObj(shard -> due(shard, Instant.parse("9999-12-31T23:59:59Z"), 1))
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
