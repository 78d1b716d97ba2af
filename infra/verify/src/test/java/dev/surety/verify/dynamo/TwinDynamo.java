package dev.surety.verify.dynamo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Asks the maps and a real database the same, and fails where they do not answer the same. */
public final class TwinDynamo implements DynamoDbClient {
  private final MapDynamo maps;
  private final DynamoDbClient real;

  /** Both hold the same table, under the same name. */
  public TwinDynamo(MapDynamo maps, DynamoDbClient real) {
    this.maps = maps;
    this.real = real;
  }

  @Override
  public synchronized TransactWriteItemsResponse transactWriteItems(
      TransactWriteItemsRequest request) {
    return same(c -> c.transactWriteItems(request), _ -> "done", request);
  }

  @Override
  public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return same(
        c -> c.batchGetItem(request),
        answer -> {
          Set<Object> items = new HashSet<>();
          answer.responses().values().forEach(items::addAll);
          return items;
        },
        request);
  }

  @Override
  public synchronized QueryResponse query(QueryRequest request) {
    return same(
        c -> c.query(request),
        request.indexName() == null ? TwinDynamo::page : TwinDynamo::indexPage,
        request);
  }

  private static Object page(QueryResponse answer) {
    return List.of(answer.count(), answer.items(), answer.lastEvaluatedKey());
  }

  /** What shares one place in an index comes in no promised order. */
  private static Object indexPage(QueryResponse answer) {
    boolean last = answer.lastEvaluatedKey().isEmpty();
    return List.of(answer.count(), last, last ? new HashSet<>(answer.items()) : Set.of());
  }

  /** Pages are of different sizes: who compares all there is asks each for all of it. */
  @Override
  public synchronized ScanResponse scan(ScanRequest request) {
    return maps.scan(request);
  }

  /** What one of them made of a request. */
  private record Outcome<T>(@Nullable T answer, Optional<DynamoDbException> refusal) {
    static <T> Outcome<T> of(Supplier<T> call) {
      try {
        return new Outcome<>(call.get(), Optional.empty());
      } catch (DynamoDbException e) {
        return new Outcome<>(null, Optional.of(e));
      }
    }

    Object seen(Function<T, Object> part) {
      if (answer != null) {
        return part.apply(answer);
      }
      return refusal.map(Outcome::why).orElse("");
    }

    private static String why(DynamoDbException refusal) {
      return refusal instanceof TransactionCanceledException cancelled
          ? cancelled.cancellationReasons().stream().map(CancellationReason::code).toList() + ""
          : refusal.awsErrorDetails().errorCode();
    }
  }

  private <T> T same(Function<DynamoDbClient, T> call, Function<T, Object> part, Object request) {
    Outcome<T> wanted = Outcome.of(() -> call.apply(real));
    Outcome<T> found = Outcome.of(() -> call.apply(maps));
    if (!found.seen(part).equals(wanted.seen(part))) {
      throw new AssertionError(
          "DynamoDB: %s\nthe maps: %s\nto: %s"
              .formatted(wanted.seen(part), found.seen(part), request));
    }
    if (found.answer() == null) {
      throw found.refusal().orElseThrow();
    }
    return found.answer();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
