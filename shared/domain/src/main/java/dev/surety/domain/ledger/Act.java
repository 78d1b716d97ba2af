package dev.surety.domain.ledger;

/** Why money moves. */
public enum Act {
  DEPOSIT,
  WITHDRAWAL,
  PAYOUT,
  /** What left came back from the payment rail. */
  RETURN,
  FUND,
  RELEASE,
  RELEASE_CREDIT,
  RELEASE_FEE,
  HOLD_ENDED,
  REFUND,
  /** What a milestone no longer costs, since both sides amended the terms. */
  AMEND_DOWN,
  /** Given back by the provider, after the release. */
  VOLUNTARY_REFUND,
  DISPUTE,
  RESUME,
  RESOLVE_CLIENT,
  RESOLVE_PROVIDER
}
