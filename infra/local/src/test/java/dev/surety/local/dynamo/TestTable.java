package dev.surety.local.dynamo;

import dev.surety.local.template.TableSpec;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The shape of the real table, for tests. */
public final class TestTable {
  public static final TableSpec SPEC =
      new TableSpec(
          "surety",
          new TableSpec.Key("pk", "sk"),
          Map.of("pk", "S", "sk", "S", "dueShard", "S", "dueAt", "S"),
          List.of(
              new TableSpec.Index(
                  "due-index", new TableSpec.Key("dueShard", "dueAt"), "KEYS_ONLY", List.of())),
          "expiresAt",
          "NEW_IMAGE");

  private TestTable() {}

  public static void put(DynamoDbClient client, String pk, Map<String, String> attributes) {
    Map<String, AttributeValue> item = new java.util.HashMap<>();
    item.put("pk", AttributeValue.fromS(pk));
    item.put("sk", AttributeValue.fromS("it"));
    attributes.forEach((name, value) -> item.put(name, AttributeValue.fromS(value)));
    client.putItem(request -> request.tableName("surety").item(item));
  }

  public static boolean has(DynamoDbClient client, String pk) {
    return client
        .getItem(
            request ->
                request
                    .tableName("surety")
                    .consistentRead(true)
                    .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("it"))))
        .hasItem();
  }
}
