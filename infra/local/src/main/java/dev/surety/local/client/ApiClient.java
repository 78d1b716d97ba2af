package dev.surety.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP API as people use it: each with a token of their own, every POST under a key of its own.
 * Methods throw {@link Unreachable} when nothing answers; a refusal is an answer.
 */
public final class ApiClient implements AutoCloseable {
  private final Wire wire;
  private final Map<Person, String> tokens = new ConcurrentHashMap<>();

  /**
   * @param base the stack's address, without a slash at the end
   */
  public ApiClient(URI base) {
    this.wire = new Wire(base);
  }

  public Reply get(Person who, String path) {
    return call(who, "GET", path, null, Map.of());
  }

  /** Posts under a new key. */
  public Reply post(Person who, String path, JsonNode body) {
    return post(who, path, body, UUID.randomUUID().toString());
  }

  /** Posts under a key that the caller may use again. */
  public Reply post(Person who, String path, JsonNode body, String key) {
    return call(who, "POST", path, body, Map.of("idempotency-key", key));
  }

  /**
   * Changes the version that was shown, and no other.
   *
   * @param etag of that version
   */
  public Reply patch(Person who, String path, JsonNode changes, String etag) {
    return call(who, "PATCH", path, changes, Map.of("if-match", etag));
  }

  /** The parts of the stack that an account does not have. */
  public Backstage backstage() {
    return new Backstage(wire);
  }

  private Reply call(
      Person who, String method, String path, @Nullable JsonNode body, Map<String, String> extra) {
    Map<String, String> headers = new TreeMap<>(extra);
    headers.put("authorization", "Bearer " + tokens.computeIfAbsent(who, this::token));
    Reply reply = wire.send(method, path, body, headers);
    if (reply.status() != 401) {
      return reply;
    }
    // a token lasts 12 hours, and the injected clock passes them in no time
    headers.put("authorization", "Bearer " + renewed(who));
    return wire.send(method, path, body, headers);
  }

  private String renewed(Person who) {
    String token = token(who);
    tokens.put(who, token);
    return token;
  }

  private String token(Person who) {
    String query =
        "org=%s&sub=%s&roles=%s"
            .formatted(text(who.org()), text(who.sub()), text(String.join(",", who.roles())));
    Reply reply = wire.send("GET", "/local/token?" + query, null, Map.of());
    if (!reply.accepted()) {
      throw new IllegalStateException("no token for " + who + ": " + reply.brief());
    }
    return reply.text("token");
  }

  private static String text(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    wire.close();
  }
}
