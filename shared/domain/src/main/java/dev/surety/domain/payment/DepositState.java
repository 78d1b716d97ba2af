package dev.surety.domain.payment;

/** Where a deposit stands with the payment rail. */
public enum DepositState {
  PENDING,
  SETTLED,
  FAILED
}
