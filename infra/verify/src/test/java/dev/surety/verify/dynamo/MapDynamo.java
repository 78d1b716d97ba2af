package dev.surety.verify.dynamo;

import dev.surety.local.template.TableSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * One table in maps, behind DynamoDB's own interface. It does what the store asks for and refuses
 * everything else, so that it can never be more generous than DynamoDB unnoticed; the same
 * simulations on DynamoDB Local show that it is not less either.
 *
 * <p>What it does not imitate: reserved words, capacity, and an index that lags.
 */
public final class MapDynamo implements DynamoDbClient {
  private static final int MOST_READ = 100;

  private final String table;
  private final Rows rows;
  private List<Change> changes = new ArrayList<>();

  /** The template's table, empty. */
  public MapDynamo(TableSpec spec) {
    this(spec, spec.name());
  }

  /** The same under another name. */
  public MapDynamo(TableSpec spec, String name) {
    this.table = name;
    this.rows = new Rows(spec);
  }

  /**
   * What happened to one item.
   *
   * @param before empty if there was none
   * @param after empty if there is none any more
   */
  public record Change(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {}

  /** Everything that was written since the last time this was asked, in order. */
  public synchronized List<Change> changes() {
    List<Change> since = changes;
    changes = new ArrayList<>();
    return since;
  }

  @Override
  public synchronized TransactWriteItemsResponse transactWriteItems(
      TransactWriteItemsRequest request) {
    knowing(request, r -> r.transactItems(request.transactItems()));
    List<Write> writes =
        request.transactItems().stream().map(item -> Write.of(item, this::mine)).toList();
    changes.addAll(new Writes(rows, writes).commit());
    return TransactWriteItemsResponse.builder().build();
  }

  private static void knowing(
      TransactWriteItemsRequest request,
      java.util.function.Consumer<TransactWriteItemsRequest.Builder> known) {
    if (!TransactWriteItemsRequest.builder().applyMutation(known).build().equals(request)) {
      throw Refused.unknown(request.toString());
    }
  }

  @Override
  public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    Map<String, KeysAndAttributes> wanted = request.requestItems();
    if (!BatchGetItemRequest.builder().requestItems(wanted).build().equals(request)
        || wanted.size() != 1) {
      throw Refused.unknown(request.toString());
    }
    wanted.keySet().forEach(this::mine);
    List<Map<String, AttributeValue>> keys = wanted.values().iterator().next().keys();
    if (!KeysAndAttributes.builder()
        .keys(keys)
        .consistentRead(true)
        .build()
        .equals(wanted.get(table))) {
      throw Refused.unknown(request.toString());
    }
    Set<Map<String, AttributeValue>> distinct = new HashSet<>(keys);
    if (distinct.size() != keys.size() || keys.isEmpty() || keys.size() > MOST_READ) {
      throw Refused.validation("1 to 100 keys, none of them twice");
    }
    return BatchGetItemResponse.builder()
        .responses(
            Map.of(table, keys.stream().map(this::read).filter(item -> !item.isEmpty()).toList()))
        .unprocessedKeys(Map.of())
        .build();
  }

  private Map<String, AttributeValue> read(Map<String, AttributeValue> key) {
    if (!rows.keyOf(key).equals(key)) {
      throw Refused.validation("The provided key element does not match the schema: " + key);
    }
    return rows.get(key);
  }

  @Override
  public synchronized QueryResponse query(QueryRequest request) {
    mine(request.tableName());
    return new PagedQuery(rows, request).answer();
  }

  @Override
  public synchronized ScanResponse scan(ScanRequest request) {
    mine(request.tableName());
    ScanRequest known =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .overrideConfiguration(request.overrideConfiguration().orElse(null))
            .build();
    if (!known.equals(request)) {
      throw Refused.unknown(request.toString());
    }
    List<Map<String, AttributeValue>> all = rows.all();
    return ScanResponse.builder().items(all).count(all.size()).build();
  }

  private void mine(String name) {
    if (!name.equals(table)) {
      throw ResourceNotFoundException.builder().message("no table " + name).build();
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
