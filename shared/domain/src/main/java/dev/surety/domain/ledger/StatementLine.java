package dev.surety.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one transfer did to one account of an organisation. Written in the transfer's own commit,
 * never changed: what an organisation's balances are proved from, as a contract's are from its
 * transfers.
 *
 * @param amountMinor what the account gained; below 0 what it lost
 * @param counter the account on the other side
 * @param journal where the transfer is recorded
 * @param at the commit's instant
 */
public record StatementLine(
    String account,
    String currency,
    String transfer,
    Act act,
    long amountMinor,
    String counter,
    String reference,
    String journal,
    Instant at) {

  /** A line for each side of each transfer that is an organisation's account. */
  public static List<StatementLine> of(List<Transfer> transfers, String journal, Instant at) {
    return transfers.stream()
        .flatMap(
            t ->
                Stream.of(
                    side(t, t.debit(), t.credit(), -t.amountMinor(), journal, at),
                    side(t, t.credit(), t.debit(), t.amountMinor(), journal, at)))
        .filter(line -> Accounts.ofOrganisation(line.account()))
        .toList();
  }

  private static StatementLine side(
      Transfer t, String account, String counter, long amountMinor, String journal, Instant at) {
    return new StatementLine(
        account, t.currency(), t.id(), t.act(), amountMinor, counter, t.reference(), journal, at);
  }

  public Posting.Key key() {
    return new Posting.Key(account, currency);
  }

  /** Whether this is what the transfer did to the account. */
  boolean tells(Transfer transfer) {
    return of(List.of(transfer), journal, at).contains(this);
  }
}
