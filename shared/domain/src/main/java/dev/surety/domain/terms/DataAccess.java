package dev.surety.domain.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Data that one side lets the other work with.
 *
 * @param expiresOn the last day on which it may
 */
public record DataAccess(String dataset, String purpose, LocalDate expiresOn) {
  /** The end of its last day. */
  public Instant expiresAt(ZoneId zone) {
    return expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
