package dev.surety.verify.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;

/** Stands between the functions and the database: counts the calls and lets some of them fail. */
public final class Interference {
  /** The one call that commits. */
  public static final String COMMIT = "transactWriteItems";

  /** The one call that reads before a decision. */
  public static final String READ = "batchGetItem";

  /** The call that lists. */
  public static final String QUERY = "query";

  /** Where a call breaks: before it does anything, or after it did everything. */
  public enum When {
    BEFORE,
    AFTER
  }

  private record Torn(String sort, Runnable rival) {}

  private record Rival(String operation, int passing, Runnable act) {}

  private record Fault(String operation, When when, int passing) {}

  private final DynamoDbClient target;
  private final Map<String, Integer> calls = new TreeMap<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Deque<Rival> rivals = new ArrayDeque<>();
  private final Contention contention = new Contention();
  private @Nullable Torn torn;

  Interference(DynamoDbClient target) {
    this.target = target;
  }

  /** The database as the functions meet it. */
  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> call(method, arguments));
  }

  /** The next such call breaks, as when a process or a connection dies. */
  public synchronized void failNext(String operation, When when) {
    faults.add(new Fault(operation, when, 0));
  }

  /** The call after the next such call breaks. */
  public synchronized void failSecond(String operation, When when) {
    faults.add(new Fault(operation, when, 1));
  }

  /**
   * The next read finds one item as it was before a rival came, and all others as they were after:
   * a batch reads each item strongly consistent, but not all at one instant.
   *
   * @param sort the stale item's sort key
   */
  public synchronized void tearNext(String sort, Runnable rival) {
    torn = new Torn(sort, rival);
  }

  /** A rival comes just before one such call, after so many others have passed. */
  public synchronized void rivalBefore(String operation, int passing, Runnable rival) {
    rivals.add(new Rival(operation, passing, rival));
  }

  private synchronized @Nullable Runnable rival(String operation) {
    Rival next = rivals.peek();
    if (next == null || !next.operation().equals(operation)) {
      return null;
    }
    rivals.remove();
    if (next.passing() == 0) {
      return next.act();
    }
    rivals.addFirst(new Rival(operation, next.passing() - 1, next.act()));
    return null;
  }

  private synchronized @Nullable Torn tear(String operation) {
    Torn next = operation.equals(READ) ? torn : null;
    torn = next == null ? torn : null;
    return next;
  }

  private static BatchGetItemResponse torn(
      BatchGetItemResponse before, BatchGetItemResponse after, String sort) {
    Map<String, List<Map<String, AttributeValue>>> mixed = new HashMap<>();
    after
        .responses()
        .forEach(
            (table, items) ->
                mixed.put(
                    table,
                    Stream.concat(
                            items.stream().filter(item -> !is(item, sort)),
                            before.responses().getOrDefault(table, List.of()).stream()
                                .filter(item -> is(item, sort)))
                        .toList()));
    return after.toBuilder().responses(mixed).build();
  }

  private static boolean is(Map<String, AttributeValue> item, String sort) {
    return AttributeValue.fromS(sort).equals(item.get("sk"));
  }

  /** Who else changes the items that a commit changes. */
  public Contention contention() {
    return contention;
  }

  /** Every call since the last time this was asked. */
  public synchronized Map<String, Integer> calls() {
    Map<String, Integer> all = new TreeMap<>(calls);
    calls.clear();
    return all;
  }

  private synchronized @Nullable Fault noted(String operation) {
    calls.merge(operation, 1, Integer::sum);
    Fault next = faults.peek();
    if (next == null || !next.operation().equals(operation)) {
      return null;
    }
    faults.remove();
    if (next.passing() == 0) {
      return next;
    }
    faults.addFirst(new Fault(operation, next.when(), next.passing() - 1));
    return null;
  }

  private Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    Runnable rival = rival(method.getName());
    if (rival != null) {
      rival.run();
    }
    Fault fault = noted(method.getName());
    if (fault != null && fault.when() == When.BEFORE) {
      throw broken(method);
    }
    try {
      Object answer = answer(method, arguments);
      Torn tear = tear(method.getName());
      if (tear != null) {
        tear.rival().run();
        BatchGetItemResponse after = (BatchGetItemResponse) method.invoke(target, arguments);
        return torn((BatchGetItemResponse) answer, after, tear.sort());
      }
      if (fault != null) {
        throw broken(method);
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
    Contention.Call call = () -> method.invoke(target, arguments);
    return method.getName().equals(COMMIT) && arguments != null
        ? contention.commit(arguments[0], call)
        : call.run();
  }

  private static SdkClientException broken(Method method) {
    return SdkClientException.create("the connection broke during " + method.getName());
  }
}
