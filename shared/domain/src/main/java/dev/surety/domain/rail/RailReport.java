package dev.surety.domain.rail;

/**
 * What a rail tells of an order by itself, later.
 *
 * @param order the payment order
 * @param reference the rail's own id
 * @param amountMinor how much it is about, in minor units: nothing is believed of another amount
 * @param reason why, for a verdict that is not {@link Verdict#SETTLED}; empty otherwise
 */
public record RailReport(
    String order,
    Verdict verdict,
    String reference,
    long amountMinor,
    String currency,
    String reason) {

  /** What became of the money. */
  public enum Verdict {
    SETTLED,
    /** It never moved. */
    FAILED,
    /** It was settled and came back. */
    RETURNED
  }
}
