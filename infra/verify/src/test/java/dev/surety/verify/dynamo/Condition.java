package dev.surety.verify.dynamo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition as the store writes them: comparisons and functions of attributes, all to hold. */
sealed interface Condition {
  /**
   * Whether it holds.
   *
   * @param item the item as stored; empty if there is none
   */
  boolean holds(Map<String, AttributeValue> item);

  /** All of them. */
  record All(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return conditions.stream().allMatch(each -> each.holds(item));
    }
  }

  /** There is such an attribute, or there is none. */
  record Exists(String name, boolean wanted) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return item.containsKey(name) == wanted;
    }
  }

  /** What is not there compares with nothing, and neither does what is of another type. */
  record Compare(String name, String operator, AttributeValue with) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      AttributeValue value = item.get(name);
      return comparable(value, with) && sign(operator).test(compare(value, with));
    }

    private static IntPredicate sign(String operator) {
      return switch (operator) {
        case "=" -> sign -> sign == 0;
        case "<" -> sign -> sign < 0;
        case "<=" -> sign -> sign <= 0;
        case ">" -> sign -> sign > 0;
        case ">=" -> sign -> sign >= 0;
        default -> throw Refused.unknown("the operator " + operator);
      };
    }
  }

  /** Both ends count. */
  record Between(String name, AttributeValue from, AttributeValue to) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      AttributeValue value = item.get(name);
      return comparable(value, from)
          && comparable(value, to)
          && compare(value, from) >= 0
          && compare(value, to) <= 0;
    }
  }

  /** Text only. */
  record BeginsWith(String name, AttributeValue prefix) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      AttributeValue value = item.get(name);
      return value != null && comparable(value, prefix) && value.s().startsWith(prefix.s());
    }
  }

  private static boolean comparable(@Nullable AttributeValue value, AttributeValue with) {
    return value != null && value.type() == with.type();
  }

  private static int compare(@Nullable AttributeValue value, AttributeValue with) {
    if (value == null
        || (value.type() != AttributeValue.Type.S && value.type() != AttributeValue.Type.N)) {
      throw Refused.unknown("to compare " + value);
    }
    return value.type() == AttributeValue.Type.S
        ? value.s().compareTo(with.s())
        : new BigDecimal(value.n()).compareTo(new BigDecimal(with.n()));
  }
}
