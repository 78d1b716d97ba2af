package dev.surety.domain.rail;

/**
 * Which way the money of a payment order goes, and from or to which of an organisation's balances.
 */
public enum OrderKind {
  /** In, to the client's available balance. */
  DEPOSIT,
  /** Out, from the client's available balance. */
  WITHDRAWAL,
  /** Out, from the provider's available balance. */
  PAYOUT
}
