package dev.surety.verify.world;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import dev.surety.local.function.LocalFunction;
import dev.surety.local.gateway.LambdaContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A scheduled run of the deadlines function whose time runs out when a test wants it to. */
public final class Invocation {
  private static final int PLENTY_MILLIS = 60_000;

  private Invocation() {}

  /** Runs until it has asked that often whether there is time left; its report. */
  public static JsonNode hurried(LocalFunction deadlines, int looks) {
    LambdaContext real = new LambdaContext(deadlines.spec(), "hurried");
    AtomicInteger left = new AtomicInteger(looks);
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, arguments) ->
                    method.getName().equals("getRemainingTimeInMillis")
                        ? (Object) (left.getAndDecrement() > 0 ? PLENTY_MILLIS : 0)
                        : method.invoke(real, arguments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      deadlines.handler().handleRequest(new ByteArrayInputStream(new byte[0]), out, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Json.readOwn(out.toString(StandardCharsets.UTF_8));
  }

  /** Runs with all the time it needs; its report. */
  public static JsonNode whole(LocalFunction deadlines) {
    return hurried(deadlines, Integer.MAX_VALUE);
  }
}
