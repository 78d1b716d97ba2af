package dev.surety.verify.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of the table as Lambda hands them to a function. */
public final class StreamEvent {
  private StreamEvent() {}

  public static byte[] of(List<Map<String, AttributeValue>> items) {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    for (int i = 0; i < items.size(); i++) {
      ObjectNode record = records.addObject();
      record.put("eventName", "MODIFY").put("eventSource", "aws:dynamodb");
      ObjectNode change = record.putObject("dynamodb");
      Map<String, AttributeValue> item = items.get(i);
      change.set("Keys", typed(keys(item)));
      change.set("NewImage", typed(item));
      change.put("SequenceNumber", Integer.toString(i)).put("StreamViewType", "NEW_IMAGE");
    }
    return GatewayEvent.bytes(event);
  }

  private static Map<String, AttributeValue> keys(Map<String, AttributeValue> item) {
    return Map.of(
        "pk", AttributeValue.fromS(Items.text(item, "pk")),
        "sk", AttributeValue.fromS(Items.text(item, "sk")));
  }

  /** DynamoDB's typed JSON. */
  public static ObjectNode typed(Map<String, AttributeValue> item) {
    ObjectNode json = Json.object();
    item.forEach((name, value) -> json.set(name, typed(value)));
    return json;
  }

  private static JsonNode typed(AttributeValue value) {
    ObjectNode json = Json.object();
    return switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case M -> json.set("M", typed(value.m()));
      case L -> {
        ArrayNode list = json.putArray("L");
        value.l().forEach(element -> list.add(typed(element)));
        yield json;
      }
      default -> throw new IllegalArgumentException("the store writes no " + value.type());
    };
  }
}
