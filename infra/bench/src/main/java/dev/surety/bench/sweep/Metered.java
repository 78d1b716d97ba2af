package dev.surety.bench.sweep;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The database with a meter: what a sweep asks of it, and what that consumes. An operation that is
 * not metered is refused, so that none goes uncounted.
 */
final class Metered implements DynamoDbClient {
  private static final ReturnConsumedCapacity EACH = ReturnConsumedCapacity.INDEXES;

  /** DynamoDB's charge for a query that finds nothing; DynamoDB Local charges nothing. */
  private static final double LEAST_UNITS = 0.5;

  private final DynamoDbClient database;
  private final LongAdder queries = new LongAdder();
  private final DoubleAdder queryUnits = new DoubleAdder();
  private final LongAdder reads = new LongAdder();
  private final LongAdder commits = new LongAdder();

  Metered(DynamoDbClient database) {
    this.database = database;
  }

  /**
   * What was counted.
   *
   * @param queries on the index, each page one
   * @param queryUnits read units these consumed
   * @param reads requests before decisions
   * @param commits requests that change something
   */
  record Count(long queries, double queryUnits, long reads, long commits) {}

  /** Everything since the last time this was asked. */
  Count take() {
    return new Count(
        queries.sumThenReset(),
        queryUnits.sumThenReset(),
        reads.sumThenReset(),
        commits.sumThenReset());
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    if (request.indexName() == null) {
      reads.increment();
      return database.query(request);
    }
    QueryResponse answer = database.query(request.toBuilder().returnConsumedCapacity(EACH).build());
    ConsumedCapacity consumed = answer.consumedCapacity();
    queries.increment();
    queryUnits.add(Math.max(LEAST_UNITS, consumed.capacityUnits()));
    return answer;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    reads.increment();
    return database.getItem(request);
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    reads.increment();
    return database.batchGetItem(request);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    commits.increment();
    return database.transactWriteItems(request);
  }

  @Override
  public String serviceName() {
    return database.serviceName();
  }

  /** The database is closed by whoever opened it. */
  @Override
  public void close() {}
}
