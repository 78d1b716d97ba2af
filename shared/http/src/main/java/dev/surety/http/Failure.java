package dev.surety.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.json.Json;

/** What our own logs say of a fault: where it happened, and nothing of what people wrote. */
final class Failure {
  private static final int FRAMES = 12;

  private Failure() {}

  static String line(Request request, RuntimeException fault) {
    ObjectNode line =
        Json.object()
            .put("level", "ERROR")
            .put("traceId", request.traceId())
            .put("route", request.route())
            .put("fault", fault.getClass().getName())
            .put("message", String.valueOf(fault.getMessage()));
    ArrayNode frames = line.putArray("at");
    StackTraceElement[] trace = fault.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
      frames.add(trace[i].toString());
    }
    return Json.write(line);
  }
}
