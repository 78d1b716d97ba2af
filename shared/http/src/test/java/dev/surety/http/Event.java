package dev.surety.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;

/** An event as API Gateway sends it (payload format 2.0), for one contract. */
final class Event {
  private final ObjectNode event = Json.object();

  private Event(String route) {
    event.put("routeKey", route).put("rawPath", "/v1/contracts/c_1/rename");
    event.putObject("headers");
    event.putObject("pathParameters").put("contract", "c_1");
    event.putObject("requestContext").put("requestId", "gateway-1");
    as("owner", "org_acme", "[admin]");
  }

  static Event of(String route) {
    return new Event(route);
  }

  static Event rename() {
    return of(RenameContract.ROUTE)
        .header("idempotency-key", "key-1")
        .body("{\"title\":\"New title\"}");
  }

  Event as(String sub, String org, String groups) {
    ObjectNode context = (ObjectNode) event.get("requestContext");
    context
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("sub", sub)
        .put("custom:org", org)
        .put("cognito:groups", groups);
    return this;
  }

  Event anonymous() {
    ((ObjectNode) event.get("requestContext")).remove("authorizer");
    return this;
  }

  Event path(String rawPath, String contract) {
    event.put("rawPath", rawPath);
    event.putObject("pathParameters").put("contract", contract);
    return this;
  }

  Event parameter(String name, String value) {
    ((ObjectNode) event.get("pathParameters")).put(name, value);
    return this;
  }

  Event header(String name, String value) {
    ((ObjectNode) event.get("headers")).put(name, value);
    return this;
  }

  Event without(String header) {
    ((ObjectNode) event.get("headers")).remove(header);
    return this;
  }

  Event query(String name, String value) {
    event.withObjectProperty("queryStringParameters").put(name, value);
    return this;
  }

  Event body(String body) {
    event.put("body", body);
    return this;
  }

  Event base64() {
    event.put("isBase64Encoded", true);
    return this;
  }

  String json() {
    return Json.write(event);
  }
}
