package dev.surety.verify.world;

import dev.surety.local.template.TableSpec;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/** The template's table as a request to a real service. */
final class TemplateTable {
  private TemplateTable() {}

  static CreateTableRequest request(TableSpec spec, String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            spec.attributes().entrySet().stream()
                .map(
                    a ->
                        AttributeDefinition.builder()
                            .attributeName(a.getKey())
                            .attributeType(a.getValue())
                            .build())
                .toList())
        .keySchema(key(spec.key()))
        .globalSecondaryIndexes(spec.indexes().stream().map(TemplateTable::index).toList())
        .streamSpecification(s -> s.streamEnabled(true).streamViewType(spec.streamView()))
        .build();
  }

  private static GlobalSecondaryIndex index(TableSpec.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(key(index.key()))
        .projection(p -> p.projectionType(index.projection()))
        .build();
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
}
