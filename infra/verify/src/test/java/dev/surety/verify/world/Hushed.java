package dev.surety.verify.world;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.local.function.LocalFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;

/** A function whose log nobody reads: where faults are meant, thousands of lines tell nothing. */
public record Hushed(RequestStreamHandler handler) implements RequestStreamHandler {
  private static final LambdaLogger NOTHING =
      new LambdaLogger() {
        @Override
        public void log(String message) {}

        @Override
        public void log(byte[] message) {}
      };

  public static LocalFunction of(LocalFunction function) {
    return new LocalFunction(function.spec(), new Hushed(function.handler()));
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Context hushed =
        (Context)
            Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, arguments) ->
                    method.getName().equals("getLogger")
                        ? NOTHING
                        : method.invoke(context, arguments));
    handler.handleRequest(in, out, hushed);
  }
}
