package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.party.Principal;
import dev.surety.domain.work.IdempotencyRecord;
import dev.surety.domain.work.Ref;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Idempotency-Key of a request. Its record is committed together with the effect, so a key is
 * never locked: a function that is killed has either done both or neither, and two requests at once
 * are told apart by the commit.
 *
 * @param fingerprint of method, path and canonical body
 */
record Idempotency(String org, String key, String fingerprint) {
  static final String HEADER = "idempotency-key";

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

  static Idempotency of(Principal principal, Request request, String key, JsonNode body) {
    String fingerprint =
        Sha256.of(request.method() + " " + request.rawPath() + "\n" + Json.canonical(body));
    return new Idempotency(principal.org(), key, fingerprint);
  }

  static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  Ref.IdempotencyRef ref() {
    return new Ref.IdempotencyRef(org, key);
  }

  IdempotencyRecord record(int status, String body, String etag, Instant now) {
    return new IdempotencyRecord(org, key, fingerprint, status, body, etag, now.plus(KEPT));
  }

  /** What the key was answered before, or that it belongs to another request. */
  Response again(IdempotencyRecord before, Request request) {
    if (!before.fingerprint().equals(fingerprint)) {
      return Problem.of(
              422, "idempotency_key_reused", "this Idempotency-Key belongs to another request")
          .response(request);
    }
    return Response.of(before.status(), before.body(), before.etag())
        .with("idempotent-replayed", "true");
  }

  static Optional<Problem> missing(Request request) {
    String key = request.header(HEADER).orElse("");
    if (request.method().equals("POST") && key.isEmpty()) {
      return Optional.of(
          Problem.of(400, "idempotency_key_required", "every POST needs an Idempotency-Key"));
    }
    return key.isEmpty() || isKey(key)
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                400,
                "idempotency_key_malformed",
                "an Idempotency-Key is 1 to 255 printable ASCII"));
  }
}
