package dev.surety.domain.ledger;

import dev.surety.domain.money.Amounts;

/**
 * Money that moved once, from one account to another. Never changed, never taken back: a correction
 * is another transfer.
 *
 * @param id deterministic, from what caused it: the same cause cannot post twice
 * @param debit the account it comes from
 * @param credit the account it goes to
 * @param amountMinor in minor units, above 0
 * @param reference what it was for, such as {@code milestone/M1}
 */
public record Transfer(
    String id,
    Act act,
    String debit,
    String credit,
    long amountMinor,
    String currency,
    String reference) {
  public Transfer {
    if (amountMinor <= 0 || amountMinor > Amounts.LARGEST) {
      throw new IllegalArgumentException("amount out of range: " + amountMinor);
    }
    if (debit.equals(credit)) {
      throw new IllegalArgumentException("from " + debit + " to itself");
    }
  }
}
