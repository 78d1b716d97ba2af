package dev.surety.verify.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large DynamoDB counts an item: names and values in UTF-8, and what holds them. */
final class ItemSize {
  /** In bytes. */
  static final int LARGEST = 400 * 1024;

  private static final int CONTAINER = 3;

  private ItemSize() {}

  static int of(Map<String, AttributeValue> item) {
    int size = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      size += utf8(attribute.getKey()) + of(attribute.getValue());
    }
    return size;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      // two digits a byte, and one for sign and exponent
      case N -> value.n().length() / 2 + 2;
      case BOOL -> 1;
      case M -> CONTAINER + value.m().size() + of(value.m());
      case L -> CONTAINER + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
      default -> throw Refused.unknown("an attribute of type " + value.type());
    };
  }

  private static int utf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return text.getBytes(StandardCharsets.UTF_8).length;
      }
    }
    return text.length();
  }
}
