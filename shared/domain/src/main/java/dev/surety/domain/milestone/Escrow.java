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

  /** What can be released, refunded or frozen. */
  public long heldMinor() {
    return fundedMinor - releasedMinor - refundedMinor - frozenMinor;
  }

  Escrow funded(long amountMinor) {
    return checked(
        Math.addExact(fundedMinor, amountMinor), releasedMinor, refundedMinor, frozenMinor);
  }

  Escrow released(long grossMinor) {
    return checked(fundedMinor, releasedMinor + grossMinor, refundedMinor, frozenMinor);
  }

  Escrow refunded(long amountMinor) {
    return checked(fundedMinor, releasedMinor, refundedMinor + amountMinor, frozenMinor);
  }

  Escrow frozen() {
    return checked(fundedMinor, releasedMinor, refundedMinor, frozenMinor + heldMinor());
  }

  Escrow thawed() {
    return checked(fundedMinor, releasedMinor, refundedMinor, 0);
  }

  Escrow split(long clientMinor, long providerMinor) {
    return thawed().refunded(clientMinor).released(providerMinor);
  }

  private static Escrow checked(long funded, long released, long refunded, long frozen) {
    Escrow next = new Escrow(funded, released, refunded, frozen);
    if (funded < 0 || released < 0 || refunded < 0 || frozen < 0 || next.heldMinor() < 0) {
      throw new IllegalStateException("escrow out of balance: " + next);
    }
    return next;
  }
}
