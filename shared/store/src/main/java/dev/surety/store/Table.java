package dev.surety.store;

import dev.surety.domain.work.StoreUnavailable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The one table. */
public final class Table {
  /** DynamoDB's own limit for one BatchGetItem. */
  private static final int MOST_KEYS = 100;

  private static final int MOST_ROUNDS = 10;

  private final DynamoDbClient client;
  private final String name;

  @Inject
  public Table(Backend backend) {
    this.client = backend.dynamoDb();
    this.name = backend.setting("TABLE_NAME");
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  /** Strongly consistent, in one round trip for up to 100 keys unless DynamoDB cuts it short. */
  Map<Keys.Key, Map<String, AttributeValue>> get(Collection<Keys.Key> keys) {
    Map<Keys.Key, Map<String, AttributeValue>> found = new HashMap<>();
    List<Keys.Key> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += MOST_KEYS) {
      getSome(all.subList(from, Math.min(all.size(), from + MOST_KEYS)), found);
    }
    return found;
  }

  private void getSome(List<Keys.Key> keys, Map<Keys.Key, Map<String, AttributeValue>> found) {
    Map<String, KeysAndAttributes> left =
        Map.of(
            name,
            KeysAndAttributes.builder()
                .keys(keys.stream().map(Keys.Key::attributes).toList())
                .consistentRead(true)
                .build());
    for (int round = 0; !left.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        throw new StoreUnavailable("DynamoDB left keys unread " + MOST_ROUNDS + " times", null);
      }
      Map<String, KeysAndAttributes> asked = left;
      BatchGetItemResponse page = answered(() -> client.batchGetItem(r -> r.requestItems(asked)));
      page.responses()
          .getOrDefault(name, List.of())
          .forEach(item -> found.put(Keys.Key.of(item), item));
      left = page.unprocessedKeys();
    }
  }

  /**
   * One page of a partition, strongly consistent, in the order of the sort key.
   *
   * @param prefix of the sort keys wanted
   * @param after the sort key to go on after, empty to start
   * @param most how many items at the most
   */
  List<Map<String, AttributeValue>> page(String partition, String prefix, String after, int most) {
    Map<String, AttributeValue> wanted = Map.of(":prefix", AttributeValue.fromS(prefix));
    return page(partition, "begins_with(" + Keys.SORT + ", :prefix)", wanted, after, most);
  }

  /**
   * The same of a stretch of the partition.
   *
   * @param from the least sort key wanted
   * @param to the greatest
   */
  List<Map<String, AttributeValue>> between(
      String partition, String from, String to, String after, int most) {
    Map<String, AttributeValue> wanted =
        Map.of(":from", AttributeValue.fromS(from), ":to", AttributeValue.fromS(to));
    return page(partition, Keys.SORT + " between :from and :to", wanted, after, most);
  }

  private List<Map<String, AttributeValue>> page(
      String partition,
      String condition,
      Map<String, AttributeValue> wanted,
      String after,
      int most) {
    Map<String, AttributeValue> values = new HashMap<>(wanted);
    values.put(":p", AttributeValue.fromS(partition));
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    Map<String, AttributeValue> start =
        after.isEmpty() ? Map.of() : new Keys.Key(partition, after).attributes();
    do {
      Map<String, AttributeValue> from = start;
      QueryResponse answer =
          query(
              r ->
                  r.tableName(name)
                      .consistentRead(true)
                      .keyConditionExpression(Keys.PARTITION + " = :p and " + condition)
                      .expressionAttributeValues(values)
                      .exclusiveStartKey(from.isEmpty() ? null : from)
                      .limit(most - items.size()));
      items.addAll(answer.items());
      start = answer.lastEvaluatedKey();
    } while (!start.isEmpty() && items.size() < most);
    return items;
  }

  QueryResponse query(Consumer<QueryRequest.Builder> request) {
    return answered(() -> client.query(request));
  }

  /** Calls DynamoDB; an error that is not about the request itself is the store's, not ours. */
  static <T> T answered(Supplier<T> call) {
    try {
      return call.get();
    } catch (TransactionCanceledException e) {
      throw e;
    } catch (DynamoDbException e) {
      if (e.isThrottlingException() || e.statusCode() >= 500) {
        throw new StoreUnavailable("DynamoDB: " + e.getMessage(), e);
      }
      throw e;
    } catch (SdkClientException e) {
      throw new StoreUnavailable("DynamoDB: " + e.getMessage(), e);
    }
  }
}
