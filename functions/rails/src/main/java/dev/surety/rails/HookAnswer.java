package dev.surety.rails;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;
import java.util.Locale;

/**
 * What the webhook is told.
 *
 * @param code stable snake_case, empty if all is well
 */
record HookAnswer(int status, String code, String detail) {
  static final HookAnswer TAKEN = new HookAnswer(200, "", "");
  static final HookAnswer NOT_FOUND =
      new HookAnswer(404, "not_found", "there is nothing here for you");
  static final HookAnswer FAULT =
      new HookAnswer(500, "internal_error", "this is our fault; traceId names it in our logs");
  static final HookAnswer UNAVAILABLE =
      new HookAnswer(503, "unavailable", "it could not be recorded: tell it again");

  static HookAnswer rejected(String why) {
    return new HookAnswer(400, "event_rejected", why);
  }

  /** As API Gateway takes it. */
  String event(Hook hook) {
    ObjectNode event = Json.object().put("statusCode", status);
    ObjectNode headers = event.putObject("headers");
    headers.put("content-type", status < 400 ? "application/json" : "application/problem+json");
    headers.put("cache-control", "no-store").put("x-content-type-options", "nosniff");
    headers.put("x-request-id", hook.traceId());
    if (status == 503) {
      headers.put("retry-after", "1");
    }
    String body = Json.write(status < 400 ? Json.object().put("received", true) : problem(hook));
    return Json.write(event.put("body", body).put("isBase64Encoded", false));
  }

  private ObjectNode problem(Hook hook) {
    String words = code.replace('_', ' ');
    return Json.object()
        .put("type", "https://surety.dev/problems/" + code.replace('_', '-'))
        .put("title", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
        .put("status", status)
        .put("detail", detail)
        .put("instance", hook.path())
        .put("code", code)
        .put("traceId", hook.traceId());
  }
}
