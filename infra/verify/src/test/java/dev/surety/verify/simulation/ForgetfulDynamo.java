package dev.surety.verify.simulation;

import dev.surety.verify.dynamo.MapDynamo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * A database that lets pass what some conditions forbid, as a store would that did not make them.
 *
 * @param forgotten the conditions
 */
record ForgetfulDynamo(MapDynamo real, Predicate<String> forgotten) implements DynamoDbClient {
  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return real.transactWriteItems(
        r -> r.transactItems(request.transactItems().stream().map(this::careless).toList()));
  }

  private TransactWriteItem careless(TransactWriteItem write) {
    if (write.put() != null && forgets(write.put().conditionExpression())) {
      Put put = write.put();
      return TransactWriteItem.builder()
          .put(p -> p.tableName(put.tableName()).item(put.item()))
          .build();
    }
    if (write.update() != null && forgets(write.update().conditionExpression())) {
      return TransactWriteItem.builder().update(careless(write.update())).build();
    }
    return write;
  }

  private static Update careless(Update update) {
    Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
    values.remove(":needed");
    return update.toBuilder().conditionExpression(null).expressionAttributeValues(values).build();
  }

  private boolean forgets(@org.jspecify.annotations.Nullable String condition) {
    return condition != null && forgotten.test(condition);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return real.batchGetItem(request);
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return real.query(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return real.scan(request);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
