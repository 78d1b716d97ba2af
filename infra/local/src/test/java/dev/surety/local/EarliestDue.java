package dev.surety.local;

import dev.surety.local.template.TableSpec;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The earliest instant in the table's one sparse index, whose range key begins with an RFC 3339
 * instant in UTC. Reads the whole index: it is small on one machine.
 */
final class EarliestDue implements Supplier<Optional<Instant>> {
  private final DynamoDbClient client;
  private final TableSpec table;

  EarliestDue(DynamoDbClient client, TableSpec table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Optional<Instant> get() {
    return table.indexes().stream()
        .flatMap(
            index ->
                client
                    .scanPaginator(scan -> scan.tableName(table.name()).indexName(index.name()))
                    .items()
                    .stream()
                    .map(item -> instant(item, Objects.requireNonNull(index.key().range()))))
        .min(Instant::compareTo);
  }

  private static Instant instant(Map<String, AttributeValue> item, String attribute) {
    String value = Objects.requireNonNull(item.get(attribute)).s();
    return Instant.parse(value.substring(0, value.indexOf('Z') + 1));
  }
}
