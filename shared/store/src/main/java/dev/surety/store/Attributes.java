package dev.surety.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain values as attributes, and back: text, whole numbers, booleans, lists and maps of them. */
final class Attributes {
  private Attributes() {}

  static Map<String, AttributeValue> of(Map<String, ?> fields) {
    Map<String, AttributeValue> item = new HashMap<>();
    fields.forEach((name, value) -> item.put(name, of(value)));
    return item;
  }

  private static AttributeValue of(Object value) {
    return switch (value) {
      case String text -> AttributeValue.fromS(text);
      case Long number -> AttributeValue.fromN(Long.toString(number));
      case Integer number -> AttributeValue.fromN(Integer.toString(number));
      case Boolean flag -> AttributeValue.fromBool(flag);
      case List<?> list -> AttributeValue.fromL(list.stream().map(Attributes::of).toList());
      case Map<?, ?> map -> {
        Map<String, AttributeValue> members = new HashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
        yield AttributeValue.fromM(members);
      }
      default -> throw new IllegalArgumentException("not storable: " + value.getClass());
    };
  }

  static Map<String, Object> plain(Map<String, AttributeValue> item) {
    Map<String, Object> fields = new HashMap<>();
    item.forEach((name, value) -> fields.put(name, plain(value)));
    return fields;
  }

  private static Object plain(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> Long.parseLong(value.n());
      case BOOL -> value.bool();
      case L -> value.l().stream().map(Attributes::plain).toList();
      case M -> plain(value.m());
      default -> throw new IllegalStateException("never stored: " + value.type());
    };
  }

  static AttributeValue required(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("stored item lacks " + name + ": " + item.keySet());
    }
    return value;
  }
}
