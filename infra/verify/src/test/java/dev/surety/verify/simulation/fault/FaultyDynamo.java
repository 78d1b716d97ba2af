package dev.surety.verify.simulation.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A database to which what the simulation wants happens, and whose new items are watched. */
public final class FaultyDynamo implements DynamoDbClient {
  private final DynamoDbClient real;
  private final Consumer<Map<String, AttributeValue>> stream;
  private @Nullable Fault armed;
  private Predicate<String> storm = _ -> false;
  private final Set<String> struck = new HashSet<>();

  /**
   * Stands before a database.
   *
   * @param stream is shown every item that is put
   */
  public FaultyDynamo(DynamoDbClient real, Consumer<Map<String, AttributeValue>> stream) {
    this.real = real;
    this.stream = stream;
  }

  /** Lets this happen to the next call that it can happen to. */
  public synchronized void arm(Fault fault) {
    armed = fault;
  }

  /** Takes back what has not happened; whether there was anything to take back. */
  public synchronized boolean disarm() {
    boolean left = armed != null;
    armed = null;
    return left;
  }

  /**
   * Lets commits break, one by one and whatever their order, until this is called again.
   *
   * @param hits which, by the key of the first item: each of them once before and once after
   */
  public synchronized void storm(Predicate<String> hits) {
    storm = hits;
    struck.clear();
  }

  private synchronized @Nullable Fault next(boolean commit) {
    Fault fault = armed;
    if (fault == null || fault.ofCommits() != commit) {
      return null;
    }
    armed =
        fault instanceof Fault.Conflict(int times) && times > 1
            ? new Fault.Conflict(times - 1)
            : null;
    return fault;
  }

  private synchronized boolean struck(String when, TransactWriteItemsRequest request) {
    String key = when + key(request.transactItems().getFirst());
    return storm.test(key) && struck.add(key);
  }

  private static String key(TransactWriteItem write) {
    Map<String, AttributeValue> item =
        write.put() != null
            ? write.put().item()
            : write.update() != null ? write.update().key() : write.delete().key();
    return item.get("pk") + " " + item.get("sk");
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    Fault fault = next(true);
    if (fault instanceof Fault.LostBefore || struck("before ", request)) {
      throw silence();
    }
    if (fault instanceof Fault.Conflict) {
      throw conflict(request.transactItems().size());
    }
    if (fault instanceof Fault.Rival(Runnable what)) {
      what.run();
    }
    TransactWriteItemsResponse answer = committed(request, fault);
    request.transactItems().stream()
        .map(TransactWriteItem::put)
        .filter(Objects::nonNull)
        .map(Put::item)
        .forEach(stream);
    if (fault instanceof Fault.LostAfter || struck("after ", request)) {
      throw silence();
    }
    return answer;
  }

  private TransactWriteItemsResponse committed(
      TransactWriteItemsRequest request, @Nullable Fault fault) {
    try {
      return real.transactWriteItems(request);
    } catch (TransactionCanceledException e) {
      if (fault instanceof Fault.LostAfter) {
        // nothing was done that nobody could hear of
        arm(fault);
      }
      throw e;
    }
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    Fault fault = next(false);
    if (fault instanceof Fault.Silence) {
      throw silence();
    }
    return fault instanceof Fault.HalfRead ? half(request) : real.batchGetItem(request);
  }

  private BatchGetItemResponse half(BatchGetItemRequest request) {
    Map.Entry<String, KeysAndAttributes> wanted =
        request.requestItems().entrySet().iterator().next();
    List<Map<String, AttributeValue>> keys = wanted.getValue().keys();
    int most = (keys.size() + 1) / 2;
    BatchGetItemResponse answer =
        real.batchGetItem(r -> r.requestItems(some(wanted, keys.subList(0, most))));
    return keys.size() == most
        ? answer
        : answer.toBuilder().unprocessedKeys(some(wanted, keys.subList(most, keys.size()))).build();
  }

  private static Map<String, KeysAndAttributes> some(
      Map.Entry<String, KeysAndAttributes> of, List<Map<String, AttributeValue>> keys) {
    return Map.of(of.getKey(), of.getValue().toBuilder().keys(keys).build());
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return real.query(request);
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return real.scan(request);
  }

  private static SdkClientException silence() {
    return SdkClientException.create("the connection broke");
  }

  private static TransactionCanceledException conflict(int writes) {
    CancellationReason none = CancellationReason.builder().code("None").build();
    CancellationReason conflict = CancellationReason.builder().code("TransactionConflict").build();
    List<CancellationReason> reasons =
        IntStream.range(0, writes).mapToObj(i -> i == writes - 1 ? conflict : none).toList();
    return TransactionCanceledException.builder()
        .message("Transaction cancelled")
        .statusCode(400)
        .cancellationReasons(reasons)
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
