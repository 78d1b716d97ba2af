package dev.surety.local.dynamo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A client whose writes are on file before they are acknowledged. DynamoDB Local answers a write
 * before its commit has reached SQLite's file, so that a process killed right after the answer has
 * lost it (measured: one write in three). A read queues behind that commit; one after each write
 * makes the answer true.
 */
final class SettledWrites implements InvocationHandler {
  private static final Set<String> WRITES =
      Set.of("putItem", "updateItem", "deleteItem", "batchWriteItem", "transactWriteItems");

  private final DynamoDbClient client;
  private final Runnable read;

  private SettledWrites(DynamoDbClient client, Runnable read) {
    this.client = client;
    this.read = read;
  }

  /**
   * The same client, with settled writes.
   *
   * @param read a read of the table that is written to
   */
  static DynamoDbClient over(DynamoDbClient client, Runnable read) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new SettledWrites(client, read));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      Object answer = method.invoke(client, arguments);
      if (WRITES.contains(method.getName())) {
        read.run();
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
