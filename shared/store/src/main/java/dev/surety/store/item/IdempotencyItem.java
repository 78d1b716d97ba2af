package dev.surety.store.item;

import dev.surety.domain.work.IdempotencyRecord;
import java.time.Instant;

/** An idempotency record as it is stored; DynamoDB's TTL removes it after its time. */
public final class IdempotencyItem {
  private static final String EXPIRES_AT = "expiresAt";

  private IdempotencyItem() {}

  public static Fields write(IdempotencyRecord record) {
    return Fields.none()
        .with("org", record.org())
        .with("key", record.key())
        .with("fingerprint", record.fingerprint())
        .with("status", record.status())
        .with("body", record.body())
        .with("etag", record.etag())
        .with(EXPIRES_AT, record.expiresAt().getEpochSecond());
  }

  public static IdempotencyRecord read(Fields item) {
    return new IdempotencyRecord(
        item.text("org"),
        item.text("key"),
        item.text("fingerprint"),
        item.count("status"),
        item.text("body"),
        item.text("etag"),
        Instant.ofEpochSecond(item.whole(EXPIRES_AT)));
  }
}
