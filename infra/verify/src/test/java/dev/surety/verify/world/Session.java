package dev.surety.verify.world;

import java.util.Map;
import java.util.UUID;

/** One person's calls. */
public record Session(Transport over, Caller caller) {
  public Reply get(String path) {
    return over.request(caller, "GET", path, Map.of(), null);
  }

  /** A POST under a key of its own. */
  public Reply post(String path, String body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  public Reply post(String path, String body, String key) {
    return send("POST", path, body, Map.of("idempotency-key", key));
  }

  /** A POST for exactly this version of the thing. */
  public Reply postIf(String path, String body, String etag) {
    return send(
        "POST",
        path,
        body,
        Map.of("idempotency-key", UUID.randomUUID().toString(), "if-match", etag));
  }

  /** Any request, with just these headers. */
  public Reply send(String method, String path, String body, Map<String, String> headers) {
    return over.request(caller, method, path, headers, body);
  }

  /** A POST that a patient client makes: again with the same key while the answer is 503. */
  public Reply insist(String path, String body) {
    return insist(path, body, UUID.randomUUID().toString());
  }

  /** The same under a key that others may use too. */
  public Reply insist(String path, String body, String key) {
    Reply reply = post(path, body, key);
    for (int tries = 1; reply.status() == 503 && tries < 20; tries++) {
      reply = post(path, body, key);
    }
    return reply;
  }
}
