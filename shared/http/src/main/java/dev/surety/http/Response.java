package dev.surety.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as API Gateway takes it. */
record Response(int status, Map<String, String> headers, String body) {
  static Response typed(int status, String contentType, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", contentType);
    headers.put("cache-control", "no-store");
    headers.put("x-content-type-options", "nosniff");
    return new Response(status, headers, body);
  }

  static Response of(int status, String body, String etag) {
    String type = status < 400 ? "application/json" : Problem.TYPE;
    Response response = typed(status, type, body);
    return etag.isEmpty() ? response : response.with("etag", etag);
  }

  Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  String event() {
    ObjectNode event = Json.object().put("statusCode", status);
    ObjectNode named = event.putObject("headers");
    headers.forEach(named::put);
    return Json.write(event.put("body", body).put("isBase64Encoded", false));
  }
}
