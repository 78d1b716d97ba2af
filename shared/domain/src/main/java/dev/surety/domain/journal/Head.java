package dev.surety.domain.journal;

/**
 * Where a journal stands. Every commit moves it, so it also orders the commits of one contract.
 *
 * @param journal the contract's or deposit's id
 * @param sequence the last entry's number, 0 before the first
 * @param hash the last entry's hash
 * @param contractVersion the contract's version as of that entry, so that a read can tell whether
 *     it found both as they were at one instant; 0 where the journal is of no contract
 */
public record Head(String journal, long sequence, String hash, long contractVersion) {
  /** What the first entry of every journal is chained to. */
  public static final String GENESIS = "0".repeat(64);

  public Head(String journal, long sequence, String hash) {
    this(journal, sequence, hash, 0);
  }

  public static Head start(String journal) {
    return new Head(journal, 0, GENESIS);
  }

  /** The same place, after a commit that left the contract at this version. */
  public Head of(long newContractVersion) {
    return new Head(journal, sequence, hash, newContractVersion);
  }

  /** Whether both stand at the same entry. */
  public boolean at(Head other) {
    return journal.equals(other.journal) && sequence == other.sequence && hash.equals(other.hash);
  }
}
