package dev.surety.domain.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Everything that is stored about an organisation's account in one currency.
 *
 * @param balanceMinor the stored balance
 * @param postings how many lines the balance was changed by
 * @param entries the append-only record of them, in the order of their instants
 */
public record Statement(
    String account, String currency, long balanceMinor, long postings, List<Entry> entries) {

  /** A line, and the transfer it tells of, if that is stored. */
  public record Entry(StatementLine line, Optional<Transfer> transfer) {
    boolean recorded() {
      return transfer.filter(line::tells).isPresent();
    }
  }

  public Statement {
    entries = List.copyOf(entries);
  }

  Posting.Key key() {
    return new Posting.Key(account, currency);
  }

  /** What the balance should be. */
  public long rebuiltMinor() {
    return entries.stream().mapToLong(entry -> entry.line().amountMinor()).sum();
  }

  /**
   * Whether balance, lines and transfers are of one moment. A read of many items is no snapshot:
   * one that caught a commit in the middle misses a line or a transfer.
   */
  public boolean settled() {
    return entries.size() == postings && entries.stream().allMatch(e -> e.transfer().isPresent());
  }
}
