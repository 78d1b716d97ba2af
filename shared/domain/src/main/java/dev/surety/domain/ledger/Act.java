package dev.surety.domain.ledger;

/** Why money moves. */
public enum Act {
  DEPOSIT,
  FUND,
  RELEASE,
  RELEASE_CREDIT,
  RELEASE_FEE,
  HOLD_ENDED
}
