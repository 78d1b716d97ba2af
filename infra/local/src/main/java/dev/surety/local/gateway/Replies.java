package dev.surety.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Writes answers to the wire. */
final class Replies {

  /** An answer's length when it has no body at all, in the JDK's terms. */
  private static final long NOTHING = -1;

  private Replies() {}

  /**
   * Sets the headers, in place of any set before.
   *
   * @throws IllegalArgumentException when a header holds what HTTP does not allow
   */
  static void prepare(HttpExchange exchange, Answer answer, String requestId) {
    Headers headers = exchange.getResponseHeaders();
    headers.clear();
    answer.headers().forEach(headers::set);
    // The JDK counts the body itself and would send a second length
    headers.remove("Content-Length");
    answer.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
    headers.set("Apigw-Requestid", requestId);
  }

  static void send(HttpExchange exchange, Answer answer) throws IOException {
    boolean bodiless =
        answer.body().length == 0
            || answer.status() == 204
            || answer.status() == 304
            || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), bodiless ? NOTHING : answer.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
