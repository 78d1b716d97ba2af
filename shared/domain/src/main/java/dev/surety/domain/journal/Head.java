package dev.surety.domain.journal;

/**
 * Where a journal stands. Every commit moves it, so it also orders the commits of one contract.
 *
 * @param journal the contract's or deposit's id
 * @param sequence the last entry's number, 0 before the first
 * @param hash the last entry's hash
 */
public record Head(String journal, long sequence, String hash) {
  /** What the first entry of every journal is chained to. */
  public static final String GENESIS = "0".repeat(64);

  public static Head start(String journal) {
    return new Head(journal, 0, GENESIS);
  }
}
