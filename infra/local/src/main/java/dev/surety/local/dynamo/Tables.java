package dev.surety.local.dynamo;

import dev.surety.local.template.TableSpec;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The template's table in DynamoDB's own words. */
final class Tables {
  private Tables() {}

  static CreateTableRequest request(TableSpec spec) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(spec.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(spec))
            .keySchema(key(spec.key()));
    if (!spec.indexes().isEmpty()) {
      request.globalSecondaryIndexes(spec.indexes().stream().map(Tables::index).toList());
    }
    if (spec.streamView() != null) {
      request.streamSpecification(
          StreamSpecification.builder()
              .streamEnabled(true)
              .streamViewType(spec.streamView())
              .build());
    }
    return request.build();
  }

  private static List<AttributeDefinition> attributes(TableSpec spec) {
    return spec.attributes().entrySet().stream()
        .map(
            each ->
                AttributeDefinition.builder()
                    .attributeName(each.getKey())
                    .attributeType(each.getValue())
                    .build())
        .toList();
  }

  private static List<KeySchemaElement> key(TableSpec.Key key) {
    List<KeySchemaElement> elements = new ArrayList<>();
    elements.add(element(key.hash(), KeyType.HASH));
    if (key.range() != null) {
      elements.add(element(key.range(), KeyType.RANGE));
    }
    return elements;
  }

  private static KeySchemaElement element(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static GlobalSecondaryIndex index(TableSpec.Index index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection());
    if (!index.included().isEmpty()) {
      projection.nonKeyAttributes(index.included());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(projection.build())
        .build();
  }
}
