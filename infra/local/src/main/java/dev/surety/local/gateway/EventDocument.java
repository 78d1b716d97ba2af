package dev.surety.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.local.template.RouteSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the event a function gets for a request: payload format 2.0. */
final class EventDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter ACCESS_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * All that API Gateway takes for text besides text/*: merge patches and forms are not among it.
   */
  private static final Set<String> TEXT_TYPES =
      Set.of("application/json", "application/xml", "application/javascript");

  private EventDocument() {}

  /**
   * The event.
   *
   * @param variables the path's variables
   * @param claims what the authorizer read from the token; null on a public route
   */
  static byte[] of(
      Request request,
      RouteSpec route,
      Map<String, String> variables,
      @Nullable Map<String, String> claims,
      String requestId,
      Instant now) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", route.key());
    event.put("rawPath", request.path()).put("rawQueryString", request.rawQuery());
    if (!request.cookies().isEmpty()) {
      request.cookies().forEach(event.putArray("cookies")::add);
    }
    putAll(event.putObject("headers"), request.headers());
    forwarded(event.withObject("/headers"), request);
    putUnlessEmpty(event, "queryStringParameters", request.query());
    event.set("requestContext", context(request, route, claims, requestId, now));
    putUnlessEmpty(event, "pathParameters", variables);
    body(event, request);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode context(
      Request request,
      RouteSpec route,
      @Nullable Map<String, String> claims,
      String requestId,
      Instant now) {
    ObjectNode context = JSON.createObjectNode();
    context.put("accountId", "000000000000").put("apiId", "local");
    if (claims != null) {
      ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
      putAll(jwt.putObject("claims"), claims);
      // No route asks for a scope, and then API Gateway says null
      jwt.putNull("scopes");
    }
    context.put("domainName", domain(request)).put("domainPrefix", "local");
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", orEmpty(request.header("user-agent")));
    context.put("requestId", requestId).put("routeKey", route.key()).put("stage", "$default");
    return context.put("time", ACCESS_LOG_TIME.format(now)).put("timeEpoch", now.toEpochMilli());
  }

  private static void forwarded(ObjectNode headers, Request request) {
    String before = request.header("x-forwarded-for");
    headers.put(
        "x-forwarded-for",
        before == null ? request.sourceIp() : before + ", " + request.sourceIp());
    headers.put("x-forwarded-proto", "http");
  }

  private static void body(ObjectNode event, Request request) {
    boolean encoded = request.body().length > 0 && !isText(request.header("content-type"));
    if (request.body().length > 0) {
      event.put(
          "body",
          encoded
              ? Base64.getEncoder().encodeToString(request.body())
              : new String(request.body(), StandardCharsets.UTF_8));
    }
    event.put("isBase64Encoded", encoded);
  }

  private static boolean isText(@Nullable String contentType) {
    String type = orEmpty(contentType).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXT_TYPES.contains(type);
  }

  private static String domain(Request request) {
    return orEmpty(request.header("host")).replaceFirst(":\\d+$", "");
  }

  private static void putUnlessEmpty(ObjectNode event, String name, Map<String, String> values) {
    if (!values.isEmpty()) {
      putAll(event.putObject(name), values);
    }
  }

  private static void putAll(ObjectNode target, Map<String, String> values) {
    values.forEach(target::put);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
