package dev.surety.domain.payment;

import dev.surety.domain.money.Amounts;

/**
 * How a gross release is divided: gross = credit + fee + net (I4).
 *
 * @param grossMinor what leaves the escrow
 * @param creditMinor what returns to the client as service credit
 * @param feeMinor what the platform keeps
 * @param netMinor what the provider receives
 */
public record Settlement(long grossMinor, long creditMinor, long feeMinor, long netMinor) {
  /**
   * Divides a gross amount.
   *
   * @param outstandingCreditMinor service credit not yet applied; netted up to the gross
   * @param feeBps the fee on what is left, rounded down in the provider's favour
   */
  public static Settlement of(long grossMinor, long outstandingCreditMinor, int feeBps) {
    long credit = Math.min(outstandingCreditMinor, grossMinor);
    long fee = Amounts.floorShare(grossMinor - credit, feeBps);
    return new Settlement(grossMinor, credit, fee, grossMinor - credit - fee);
  }
}
