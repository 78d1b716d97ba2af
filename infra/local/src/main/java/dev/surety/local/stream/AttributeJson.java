package dev.surety.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's typed JSON, as it stands in a stream event. */
final class AttributeJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AttributeJson() {}

  static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode json = NODES.objectNode();
    item.forEach((name, value) -> json.set(name, typed(value)));
    return json;
  }

  private static ObjectNode typed(AttributeValue value) {
    if (value.type() == AttributeValue.Type.UNKNOWN_TO_SDK_VERSION) {
      // DynamoDB Local's stream hands an empty list or map over without its type
      ObjectNode empty = NODES.objectNode();
      empty.set("L", NODES.arrayNode());
      return empty;
    }
    JsonNode content =
        switch (value.type()) {
          case S -> NODES.textNode(value.s());
          case N -> NODES.textNode(value.n());
          case BOOL -> NODES.booleanNode(value.bool());
          case NUL -> NODES.booleanNode(true);
          case B -> bytes(value.b());
          case SS -> array(value.ss(), NODES::textNode);
          case NS -> array(value.ns(), NODES::textNode);
          case BS -> array(value.bs(), AttributeJson::bytes);
          case L -> array(value.l(), AttributeJson::typed);
          case M -> item(value.m());
          case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("answered above");
        };
    String type = value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
    ObjectNode json = NODES.objectNode();
    json.set(type, content);
    return json;
  }

  private static JsonNode bytes(SdkBytes bytes) {
    return NODES.binaryNode(bytes.asByteArrayUnsafe());
  }

  private static <T> ArrayNode array(Collection<T> values, Function<T, JsonNode> each) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(value -> array.add(each.apply(value)));
    return array;
  }
}
