package dev.surety.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.local.template.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Functions for tests. */
public final class TestFunction {
  private TestFunction() {}

  /** What a test's function does with an event. */
  @FunctionalInterface
  public interface Body {
    String answer(String event) throws java.io.IOException;
  }

  public static LocalFunction of(Body body) {
    RequestStreamHandler handler =
        (input, output, context) ->
            output.write(
                body.answer(new String(input.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
    return new LocalFunction(
        new FunctionSpec("Tested", "none", Map.of(), Duration.ofSeconds(10), 512, "logs"), handler);
  }
}
