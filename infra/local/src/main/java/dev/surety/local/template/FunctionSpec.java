package dev.surety.local.template;

import java.time.Duration;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param id the logical id of the resource
 * @param handler the handler's class name
 * @param environment its variables, resolved as far as that is possible outside an account
 * @param timeout how long one invocation may take
 * @param memoryMegabytes what it may use
 * @param logGroup where its log lines would go
 */
public record FunctionSpec(
    String id,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memoryMegabytes,
    String logGroup) {

  public FunctionSpec {
    environment = Map.copyOf(environment);
  }
}
