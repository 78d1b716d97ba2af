package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.surety.domain.party.Principal;
import dev.surety.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as API Gateway hands it over (payload format 2.0).
 *
 * @param route such as {@code POST /v1/contracts/{contract}/sign}
 * @param rawPath the path that was asked for
 * @param principal empty when the token names no person or no organisation
 * @param traceId the caller's X-Request-Id, or the gateway's own id
 */
record Request(
    String route,
    String rawPath,
    Path path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<Principal> principal,
    String body,
    String traceId) {

  private static final Pattern TRACE_ID = Pattern.compile("[A-Za-z0-9._:=-]{1,128}");

  static Request of(JsonNode event) {
    Map<String, String> headers = texts(event.path("headers"));
    JsonNode context = event.path("requestContext");
    String trace = headers.getOrDefault("x-request-id", "");
    return new Request(
        event.path("routeKey").asText(),
        event.path("rawPath").asText(),
        new Path(texts(event.path("pathParameters"))),
        texts(event.path("queryStringParameters")),
        headers,
        Claims.principal(context.path("authorizer").path("jwt").path("claims")),
        body(event),
        TRACE_ID.matcher(trace).matches() ? trace : context.path("requestId").asText());
  }

  String method() {
    return route.substring(0, Math.max(0, route.indexOf(' ')));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body as JSON; nothing at all counts as an empty object. */
  JsonNode json() throws Json.Malformed {
    JsonNode read = body.isBlank() ? Json.object() : Json.read(body);
    return read instanceof MissingNode ? Json.object() : read;
  }

  private static String body(JsonNode event) {
    String body = event.path("body").asText("");
    if (!event.path("isBase64Encoded").asBoolean()) {
      return body;
    }
    try {
      return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return body; // is no JSON either, and answered as such
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }
}
