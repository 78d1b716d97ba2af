package dev.surety.domain.credit;

/** Where a service credit stands. */
public enum CreditState {
  /** Owed, in full or in part. */
  ASSESSED,
  /** Netted at releases, to the last unit. */
  APPLIED
}
