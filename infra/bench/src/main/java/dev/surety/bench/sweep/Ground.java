package dev.surety.bench.sweep;

import dev.surety.local.dynamo.LocalDynamo;
import dev.surety.local.template.TableSpec;
import dev.surety.local.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A database in memory with the template's table, filled item by item. */
final class Ground implements AutoCloseable {
  /** DynamoDB's own limit for one BatchWriteItem. */
  private static final int BATCH = 25;

  private final TableSpec table;
  private final LocalDynamo database = LocalDynamo.inMemory();
  private final List<WriteRequest> waiting = new ArrayList<>();

  private Ground(TableSpec table) {
    this.table = table;
    database.createIfMissing(table);
  }

  /** The template's table without its stream: nobody reads it here, and a sweep does not. */
  static TableSpec table() {
    Path root = Path.of(System.getProperty("surety.root", "."));
    TableSpec whole = Template.read(root.resolve("template.yaml")).table();
    return new TableSpec(
        whole.name(), whole.key(), whole.attributes(), whole.indexes(), null, null);
  }

  /**
   * A database that holds the originals and as many open timers.
   *
   * @param progress is told how many timers are written, now and then
   */
  static Ground with(
      TableSpec table, Originals originals, OpenTimers timers, int open, IntConsumer progress) {
    Ground ground = new Ground(table);
    originals.items().forEach(ground::put);
    for (int number = 0; number < open; number++) {
      ground.put(timers.copy(number));
      if (number % 1000 == 999) {
        progress.accept(number + 1);
      }
    }
    ground.flush();
    return ground;
  }

  DynamoDbClient client() {
    return database.client();
  }

  /** How many items under a prefix of the sort key have that value, ending so, in a partition. */
  long count(String partition, String prefix, String attribute, String ending) {
    return client()
        .queryPaginator(
            r ->
                r.tableName(table.name())
                    .keyConditionExpression("#p = :p and begins_with(#s, :prefix)")
                    .expressionAttributeNames(
                        Map.of("#p", table.key().hash(), "#s", String.valueOf(table.key().range())))
                    .expressionAttributeValues(
                        Map.of(
                            ":p", AttributeValue.fromS(partition),
                            ":prefix", AttributeValue.fromS(prefix))))
        .items()
        .stream()
        .map(item -> item.get(attribute))
        .filter(value -> value != null && value.s() != null && value.s().endsWith(ending))
        .count();
  }

  private void put(Map<String, AttributeValue> item) {
    waiting.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    Map<String, List<WriteRequest>> left =
        waiting.isEmpty() ? Map.of() : Map.of(table.name(), List.copyOf(waiting));
    waiting.clear();
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> now = left;
      left = client().batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
