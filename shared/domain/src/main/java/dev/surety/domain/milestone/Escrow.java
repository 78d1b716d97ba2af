package dev.surety.domain.milestone;

/**
 * A milestone's money, in minor units of the contract's currency. Whatever happens to it, {@code
 * funded = released + refunded + held + frozen} (I3).
 *
 * @param fundedMinor everything ever put in
 * @param releasedMinor gross, everything ever paid to the provider's side
 * @param refundedMinor everything ever given back to the client
 * @param frozenMinor what is kept apart while a dispute lasts
 */
public record Escrow(long fundedMinor, long releasedMinor, long refundedMinor, long frozenMinor) {
  static final Escrow EMPTY = new Escrow(0, 0, 0, 0);

  public Escrow {
    if (fundedMinor < 0
        || releasedMinor < 0
        || refundedMinor < 0
        || frozenMinor < 0
        || fundedMinor - releasedMinor - refundedMinor - frozenMinor < 0) {
      throw new IllegalArgumentException(
          "escrow out of balance: funded %d, released %d, refunded %d, frozen %d"
              .formatted(fundedMinor, releasedMinor, refundedMinor, frozenMinor));
    }
  }

  /** What can be released, refunded or frozen. */
  public long heldMinor() {
    return fundedMinor - releasedMinor - refundedMinor - frozenMinor;
  }

  Escrow funded(long amountMinor) {
    return new Escrow(
        Math.addExact(fundedMinor, amountMinor), releasedMinor, refundedMinor, frozenMinor);
  }

  Escrow released(long grossMinor) {
    return new Escrow(fundedMinor, releasedMinor + grossMinor, refundedMinor, frozenMinor);
  }

  Escrow refunded(long amountMinor) {
    return new Escrow(fundedMinor, releasedMinor, refundedMinor + amountMinor, frozenMinor);
  }

  Escrow frozen() {
    return new Escrow(fundedMinor, releasedMinor, refundedMinor, frozenMinor + heldMinor());
  }

  Escrow thawed() {
    return new Escrow(fundedMinor, releasedMinor, refundedMinor, 0);
  }

  Escrow split(long clientMinor, long providerMinor) {
    return thawed().refunded(clientMinor).released(providerMinor);
  }
}
