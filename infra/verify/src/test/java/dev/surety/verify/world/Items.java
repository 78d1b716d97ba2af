package dev.surety.verify.world;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything a table holds. */
final class Items {
  private Items() {}

  static Map<String, Map<String, AttributeValue>> all(DynamoDbClient dynamo, String table) {
    Map<String, Map<String, AttributeValue>> all = new TreeMap<>();
    dynamo
        .scanPaginator(request -> request.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> all.put(key(item), item));
    return all;
  }

  static String key(Map<String, AttributeValue> item) {
    return text(item, "pk") + " " + text(item, "sk");
  }

  /** Text, or nothing where there is none. */
  static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
