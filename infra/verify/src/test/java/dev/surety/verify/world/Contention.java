package dev.surety.verify.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What DynamoDB does to transactions that meet, and the local one does not: it cancels a
 * transaction that touches an item which another one is just changing, without looking at any
 * condition.
 */
public final class Contention {
  private static final String CONFLICT = "TransactionConflict";

  private final Set<Map<String, AttributeValue>> held = new HashSet<>();
  private final Deque<Verdict> verdicts = new ArrayDeque<>();
  private boolean real;
  private int conflicts;

  /** The call itself. */
  interface Call {
    Object run() throws Throwable;
  }

  private record Verdict(String code, String sort, boolean committed) {}

  /** From now on, transactions that overlap in time and in an item are cancelled. */
  public synchronized void real() {
    real = true;
  }

  /**
   * The next commit is cancelled, for this reason, at the items whose sort key begins so.
   *
   * @param committed whether it is committed all the same, and the answer is a lie
   */
  public synchronized void cancelNext(String code, String sort, boolean committed) {
    verdicts.add(new Verdict(code, sort, committed));
  }

  /** How many transactions were cancelled for nothing but their company. */
  public synchronized int conflicts() {
    return conflicts;
  }

  @SuppressWarnings("unchecked") // the client's other form of the call
  Object commit(Object argument, Call call) throws Throwable {
    TransactWriteItemsRequest.Builder builder = TransactWriteItemsRequest.builder();
    ((Consumer<TransactWriteItemsRequest.Builder>) argument).accept(builder);
    List<Map<String, AttributeValue>> keys =
        builder.build().transactItems().stream().map(Contention::key).toList();
    Verdict verdict = enter(keys);
    if (verdict != null) {
      if (verdict.committed()) {
        call.run();
      }
      throw cancelled(
          keys.stream()
              .map(key -> sort(key).startsWith(verdict.sort()) ? verdict.code() : "None")
              .toList());
    }
    try {
      return call.run();
    } finally {
      leave(keys);
    }
  }

  private synchronized @Nullable Verdict enter(List<Map<String, AttributeValue>> keys) {
    Verdict verdict = verdicts.poll();
    if (verdict != null || !real) {
      return verdict;
    }
    if (keys.stream().anyMatch(held::contains)) {
      conflicts++;
      throw cancelled(keys.stream().map(k -> held.contains(k) ? CONFLICT : "None").toList());
    }
    held.addAll(keys);
    return null;
  }

  private synchronized void leave(List<Map<String, AttributeValue>> keys) {
    keys.forEach(held::remove);
  }

  private static TransactionCanceledException cancelled(List<String> codes) {
    return TransactionCanceledException.builder()
        .message("Transaction cancelled " + codes)
        .cancellationReasons(
            codes.stream().map(code -> CancellationReason.builder().code(code).build()).toList())
        .build();
  }

  private static String sort(Map<String, AttributeValue> key) {
    return String.valueOf(key.getOrDefault("sk", AttributeValue.fromS("")).s());
  }

  private static Map<String, AttributeValue> key(TransactWriteItem write) {
    if (write.update() != null) {
      return write.update().key();
    }
    if (write.delete() != null) {
      return write.delete().key();
    }
    Map<String, AttributeValue> item = write.put().item();
    return Map.of(
        "pk", item.getOrDefault("pk", AttributeValue.fromS("")),
        "sk", item.getOrDefault("sk", AttributeValue.fromS("")));
  }
}
