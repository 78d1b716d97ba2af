package dev.surety.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a filter asks of one value. */
sealed interface Condition {

  /** Whether it holds for a value, which may be missing. */
  boolean holds(JsonNode value);

  /** The value itself. */
  record Equal(JsonNode expected) implements Condition {
    @Override
    public boolean holds(JsonNode value) {
      return same(expected, value);
    }
  }

  /** Text that begins so. */
  record Prefix(String prefix) implements Condition {
    @Override
    public boolean holds(JsonNode value) {
      return value.isTextual() && value.textValue().startsWith(prefix);
    }
  }

  /** A value that is there, or is not. */
  record Exists(boolean wanted) implements Condition {
    @Override
    public boolean holds(JsonNode value) {
      return (value.isValueNode() && !value.isMissingNode()) == wanted;
    }
  }

  /** A value that is there and none of these. */
  record AnythingBut(List<JsonNode> excluded) implements Condition {
    @Override
    public boolean holds(JsonNode value) {
      return value.isValueNode()
          && !value.isMissingNode()
          && excluded.stream().noneMatch(each -> same(each, value));
    }
  }

  private static boolean same(JsonNode expected, JsonNode value) {
    return (expected.isNumber() && value.isNumber())
        ? expected.decimalValue().compareTo(value.decimalValue()) == 0
        : expected.equals(value);
  }

  static Condition of(String path, JsonNode node) {
    if (node.isValueNode()) {
      return new Equal(node);
    }
    if (node.size() != 1 || !node.isObject()) {
      throw new IllegalArgumentException(
          "a stream filter's condition at " + path + " is not one operator: " + node);
    }
    var operator = node.properties().iterator().next();
    JsonNode operand = operator.getValue();
    Condition known =
        switch (operator.getKey()) {
          case "prefix" -> operand.isTextual() ? new Prefix(operand.textValue()) : null;
          case "exists" -> operand.isBoolean() ? new Exists(operand.booleanValue()) : null;
          case "anything-but" -> anythingBut(operand);
          default -> null;
        };
    if (known == null) {
      throw new IllegalArgumentException(
          "stream filter operator " + operator.getKey() + " is not known here: " + node);
    }
    return known;
  }

  private static @Nullable Condition anythingBut(JsonNode operand) {
    if (operand.isValueNode()) {
      return new AnythingBut(List.of(operand));
    }
    return values(operand)
        ? new AnythingBut(StreamSupport.stream(operand.spliterator(), false).toList())
        : null;
  }

  private static boolean values(JsonNode operand) {
    return operand.isArray()
        && StreamSupport.stream(operand.spliterator(), false).allMatch(JsonNode::isValueNode);
  }
}
