package dev.surety.domain.credit;

import dev.surety.domain.party.Actor;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A service credit.
 *
 * @param period the month it is for, in the contract's zone
 * @param assessedMinor what is owed in all, in minor units
 * @param appliedMinor what releases have netted of it so far
 * @param reason in the words of whoever granted it
 */
public record Credit(
    String id,
    YearMonth period,
    long assessedMinor,
    long appliedMinor,
    String reason,
    Actor by,
    Instant at) {

  public Credit {
    if (appliedMinor < 0 || appliedMinor > assessedMinor) {
      throw new IllegalArgumentException(id + ": applied " + appliedMinor + " of " + assessedMinor);
    }
  }

  public long outstandingMinor() {
    return assessedMinor - appliedMinor;
  }

  public CreditState state() {
    return outstandingMinor() == 0 ? CreditState.APPLIED : CreditState.ASSESSED;
  }

  Credit applied(long amountMinor) {
    return new Credit(id, period, assessedMinor, appliedMinor + amountMinor, reason, by, at);
  }
}
