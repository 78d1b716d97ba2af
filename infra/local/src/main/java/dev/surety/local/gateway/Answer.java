package dev.surety.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param cookies values of {@code Set-Cookie}
 * @param body as it goes out
 */
// Never compared, and a body is not worth a copy
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

  static final Answer NOT_FOUND = message(404, "Not Found");
  static final Answer TOO_LARGE = message(413, "Request Entity Too Large");
  static final Answer FAULT = message(500, "Internal Server Error");

  static Answer unauthorized(String challenge) {
    Answer answer = message(401, "Unauthorized");
    return new Answer(
        answer.status,
        Map.of("Content-Type", "application/json", "WWW-Authenticate", challenge),
        List.of(),
        answer.body);
  }

  static Answer of(LocalResponse response) {
    return new Answer(
        response.status(),
        Map.of("Content-Type", response.contentType()),
        List.of(),
        response.body().getBytes(StandardCharsets.UTF_8));
  }

  /** The gateway's own words. */
  private static Answer message(int status, String message) {
    return new Answer(
        status,
        Map.of("Content-Type", "application/json"),
        List.of(),
        ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
