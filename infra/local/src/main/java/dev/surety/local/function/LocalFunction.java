package dev.surety.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.surety.local.gateway.LambdaContext;
import dev.surety.local.template.FunctionSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

/**
 * A function of the template, callable here.
 *
 * @param spec the function as the template declares it
 * @param handler the one instance of the class that deploys, shared by all callers
 */
public record LocalFunction(FunctionSpec spec, RequestStreamHandler handler) {

  /** The function's logical id. */
  public String id() {
    return spec.id();
  }

  /**
   * Calls the function with an event.
   *
   * @return the answer's bytes, JSON or nothing
   * @throws IOException or a runtime exception: whatever the function failed with
   */
  public byte[] call(byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event),
        answer,
        new LambdaContext(spec, UUID.randomUUID().toString()));
    return answer.toByteArray();
  }
}
