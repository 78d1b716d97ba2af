package dev.surety.deadlines;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** As much of a database as one run needs: it keeps what is put, and finds what is due. */
final class FewItems implements DynamoDbClient {
  private final Map<String, Map<String, AttributeValue>> items = new ConcurrentHashMap<>();

  /** Whatever is there can no longer be read, though the index still shows it. */
  void garble() {
    items.replaceAll(
        (_, item) -> {
          Map<String, AttributeValue> kept = new HashMap<>(item);
          kept.keySet().retainAll(Set.of("pk", "sk", "dueShard", "dueAt"));
          return kept;
        });
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    Map<String, AttributeValue> wanted = request.expressionAttributeValues();
    List<Map<String, AttributeValue>> due =
        items.values().stream()
            .filter(item -> text(wanted, ":shard").equals(text(item, "dueShard")))
            .filter(item -> text(item, "dueAt").compareTo(text(wanted, ":now")) <= 0)
            .sorted(Comparator.comparing(item -> text(item, "dueAt") + text(item, "sk")))
            .limit(request.limit())
            .toList();
    return QueryResponse.builder().items(due).count(due.size()).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var table = request.requestItems().entrySet().iterator().next();
    List<Map<String, AttributeValue>> found =
        table.getValue().keys().stream()
            .map(key -> items.getOrDefault(key(key), Map.of()))
            .filter(item -> !item.isEmpty())
            .toList();
    return BatchGetItemResponse.builder().responses(Map.of(table.getKey(), found)).build();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    request.transactItems().stream()
        .map(write -> write.put())
        .map(Put::item)
        .forEach(item -> items.put(key(item), item));
    return TransactWriteItemsResponse.builder().build();
  }

  private static String key(Map<String, AttributeValue> item) {
    return text(item, "pk") + " " + text(item, "sk");
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? "" : value.s();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
