package dev.surety.domain.work;

import java.time.Instant;

/**
 * What a request with an Idempotency-Key was answered, committed together with its effect.
 *
 * @param org whose key
 * @param fingerprint SHA-256 of method, path and canonical body
 * @param status the HTTP status that was answered
 * @param body the body that was answered, as it was sent
 * @param etag the answer's ETag, empty for none
 * @param expiresAt when the key may be forgotten
 */
public record IdempotencyRecord(
    String org,
    String key,
    String fingerprint,
    int status,
    String body,
    String etag,
    Instant expiresAt) {}
