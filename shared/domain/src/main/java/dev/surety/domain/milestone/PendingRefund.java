package dev.surety.domain.milestone;

import java.time.Instant;

/**
 * A refund that was asked for and is not answered yet.
 *
 * @param answerBy the last instant at which the provider can answer; then silence has
 */
public record PendingRefund(String id, long amountMinor, Instant answerBy) {
  public boolean lapsedBy(Instant now) {
    return now.isAfter(answerBy);
  }
}
