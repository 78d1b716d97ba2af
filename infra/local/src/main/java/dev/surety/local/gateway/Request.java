package dev.surety.local.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param path decoded, which is what API Gateway routes by and hands on
 * @param rawQuery as sent; empty for none
 * @param headers names in lower case, values of one name joined by commas, cookies left out
 * @param body as sent
 */
// Never compared, and a body is not worth a copy
@SuppressWarnings("ArrayRecordComponent")
record Request(
    String method,
    String path,
    String rawQuery,
    Map<String, String> headers,
    List<String> cookies,
    String protocol,
    String sourceIp,
    byte[] body) {

  /** API Gateway's quota for a payload, in bytes. */
  static final int LARGEST_BODY = 10 * 1024 * 1024;

  /** Reads an exchange; of a body too large, one byte more than the quota. */
  static Request read(HttpExchange exchange) throws IOException {
    String rawQuery = exchange.getRequestURI().getRawQuery();
    String rawPath = exchange.getRequestURI().getRawPath();
    return new Request(
        exchange.getRequestMethod().toUpperCase(Locale.ROOT),
        // In a path a plus is a plus
        rawPath == null || rawPath.isEmpty() ? "/" : decode(rawPath.replace("+", "%2B")),
        rawQuery == null ? "" : rawQuery,
        headers(exchange.getRequestHeaders()),
        cookies(exchange.getRequestHeaders()),
        exchange.getProtocol(),
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        body(exchange.getRequestBody()));
  }

  boolean isTooLarge() {
    return body.length > LARGEST_BODY;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The query decoded, several values of one name joined by commas. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        query.merge(name, value, (first, next) -> first + "," + next);
      }
    }
    return query;
  }

  private static byte[] body(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      // A caller still sending would see a reset connection instead of the 413
      body.skip(4L * LARGEST_BODY);
    }
    return bytes;
  }

  private static Map<String, String> headers(Headers sent) {
    Map<String, String> headers = new TreeMap<>();
    sent.forEach((name, values) -> headers.put(lower(name), String.join(",", values)));
    headers.remove("cookie");
    return headers;
  }

  private static List<String> cookies(Headers sent) {
    return sent.getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty())
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
