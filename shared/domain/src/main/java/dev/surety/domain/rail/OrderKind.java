package dev.surety.domain.rail;

import dev.surety.domain.ledger.Accounts;
import dev.surety.domain.ledger.Act;
import java.util.Locale;

/**
 * Which way the money of a payment order goes, and into or out of which of an organisation's
 * balances.
 */
public enum OrderKind {
  /** In, to the client's available balance. */
  DEPOSIT(Act.DEPOSIT),
  /** Out, from the client's available balance. */
  WITHDRAWAL(Act.WITHDRAWAL),
  /** Out, from the provider's available balance. */
  PAYOUT(Act.PAYOUT);

  private final Act act;

  OrderKind(Act act) {
    this.act = act;
  }

  public boolean goesOut() {
    return this != DEPOSIT;
  }

  Act act() {
    return act;
  }

  /** What its events and subjects are called, such as {@code payout}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The organisation's balance that it fills or empties. */
  String balance(String org) {
    return this == PAYOUT ? Accounts.providerAvailable(org) : Accounts.clientAvailable(org);
  }
}
