package dev.surety.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What went wrong, as RFC 9457 tells it.
 *
 * @param code stable snake_case
 * @param faults every single fault of the input
 * @param facts typed facts, as members of their own
 */
record Problem(
    int status, String code, String detail, List<Fault> faults, Map<String, Object> facts) {

  static final String TYPE = "application/problem+json";

  /** Where each code is explained. */
  private static final String TYPES = "https://surety.dev/problems/";

  static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of(), Map.of());
  }

  static Problem invalid(String code, String detail, List<Fault> faults) {
    return new Problem(400, code, detail, faults, Map.of());
  }

  static Problem of(Refusal refusal) {
    int status =
        switch (refusal.kind()) {
          case FORBIDDEN -> 403;
          case STATE -> 409;
          case MEANING -> 422;
        };
    return new Problem(status, refusal.code(), refusal.detail(), refusal.faults(), refusal.facts());
  }

  /** Nothing that a stranger asks for exists, and neither does what is not there. */
  static Problem notFound() {
    return of(404, "not_found", "there is nothing here for you");
  }

  static Problem wrongRole(String needed) {
    return of(403, "role_missing", "this takes one of " + needed);
  }

  Response response(Request request) {
    return Response.of(status, document(request), "");
  }

  String document(Request request) {
    ObjectNode document =
        Json.object()
            .put("type", TYPES + code.replace('_', '-'))
            .put("title", title())
            .put("status", status)
            .put("detail", detail)
            .put("instance", request.rawPath())
            .put("code", code)
            .put("traceId", request.traceId());
    if (!faults.isEmpty()) {
      ArrayNode errors = document.putArray("errors");
      faults.forEach(
          f ->
              errors
                  .addObject()
                  .put("pointer", f.pointer())
                  .put("code", f.code())
                  .put("detail", f.detail()));
    }
    facts.forEach((name, fact) -> document.set(name, Json.tree(fact)));
    return Json.write(document);
  }

  private String title() {
    String words = code.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
