package dev.surety.http;

import java.util.Map;

/** The parameters of a request's path. */
public record Path(Map<String, String> parameters) {
  private static final int LONGEST = 200;

  public Path {
    parameters = Map.copyOf(parameters);
  }

  /**
   * A parameter that the route names.
   *
   * @throws IllegalArgumentException if the route has no such parameter
   */
  public String get(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no parameter " + name);
    }
    return value;
  }

  /** Whether every parameter could be an id at all: DynamoDB refuses longer keys. */
  boolean plausible() {
    return parameters.values().stream().allMatch(value -> value.length() <= LONGEST);
  }

  public String contract() {
    return get("contract");
  }
}
