package dev.surety.verify.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A request as API Gateway hands it to a function (payload format 2.0). */
final class GatewayEvent {
  private static final AtomicLong REQUESTS = new AtomicLong();

  private GatewayEvent() {}

  static byte[] of(
      Routes.Match match,
      String path,
      String query,
      Map<String, String> headers,
      Caller caller,
      @Nullable String body) {
    ObjectNode event = Json.object().put("version", "2.0").put("routeKey", match.route().key());
    event.put("rawPath", path).put("rawQueryString", query);
    putAll(event.putObject("headers").put("content-type", "application/json"), headers);
    if (!query.isEmpty()) {
      ObjectNode parameters = event.putObject("queryStringParameters");
      for (String pair : query.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    event.set("requestContext", context(match, path, caller));
    if (!match.variables().isEmpty()) {
      putAll(event.putObject("pathParameters"), match.variables());
    }
    if (body != null) {
      event.put("body", body);
    }
    return bytes(event.put("isBase64Encoded", false));
  }

  private static ObjectNode context(Routes.Match match, String path, Caller caller) {
    ObjectNode context = Json.object();
    ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
    jwt.putObject("claims")
        .put("sub", caller.sub())
        .put("custom:org", caller.org())
        .put("cognito:groups", "[" + String.join(" ", caller.roles()) + "]")
        .put("token_use", "id");
    jwt.putNull("scopes");
    context.putObject("http").put("method", match.route().method()).put("path", path);
    return context
        .put("requestId", "request-" + REQUESTS.incrementAndGet())
        .put("routeKey", match.route().key())
        .put("stage", "$default");
  }

  private static void putAll(ObjectNode target, Map<String, String> values) {
    values.forEach(target::put);
  }

  static byte[] bytes(ObjectNode event) {
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }
}
