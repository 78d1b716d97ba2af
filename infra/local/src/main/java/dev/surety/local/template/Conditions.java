package dev.surety.local.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The template's conditions, decided with the parameters' defaults. */
final class Conditions {

  private final Map<?, ?> named;
  private final Intrinsics intrinsics;

  Conditions(Map<?, ?> named, Intrinsics intrinsics) {
    this.named = named;
    this.intrinsics = intrinsics;
  }

  /**
   * Whether a condition function holds.
   *
   * @throws UnreadableTemplate naming a condition that is not defined or not understood
   */
  boolean holds(Object condition) {
    if (!(condition instanceof Map<?, ?> call) || call.size() != 1) {
      throw new UnreadableTemplate("condition not understood: " + condition);
    }
    String function = String.valueOf(call.keySet().iterator().next());
    Object argument = call.values().iterator().next();
    return switch (function) {
      case "Condition" -> holds(definition(String.valueOf(argument)));
      case "Fn::Equals" -> {
        List<?> sides = (List<?>) argument;
        yield Objects.equals(text(sides.get(0)), text(sides.get(1)));
      }
      case "Fn::Not" -> !holds(((List<?>) argument).get(0));
      case "Fn::And" -> ((List<?>) argument).stream().allMatch(this::holds);
      case "Fn::Or" -> ((List<?>) argument).stream().anyMatch(this::holds);
      default -> throw new UnreadableTemplate("condition not understood: " + condition);
    };
  }

  private Object definition(String name) {
    Object definition = named.get(name);
    if (definition == null) {
      throw new UnreadableTemplate("Conditions: " + name + " is used but not defined");
    }
    return definition;
  }

  private String text(Object side) {
    return String.valueOf(intrinsics.resolve(side));
  }
}
