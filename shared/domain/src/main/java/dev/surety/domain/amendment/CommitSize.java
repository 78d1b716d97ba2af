package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.ledger.Posting;
import dev.surety.domain.ledger.StatementLine;
import java.time.Instant;

/** How many writes a commit of an answer takes: one transaction holds them all, or nothing. */
final class CommitSize {
  /** What one transaction of the store can hold. */
  static final int MOST = 100;

  /** What is to be committed later can grow until then. */
  static final int MOST_LATER = 70;

  /** The journal's head and the idempotency record. */
  private static final int ALWAYS = 2;

  private CommitSize() {}

  static int of(Changes changes) {
    int archived =
        Math.toIntExact(changes.entities().stream().filter(Agreement.class::isInstance).count());
    return ALWAYS
        + changes.entities().size()
        + archived
        + changes.events().size()
        + changes.outgoing().size()
        + money(changes);
  }

  /** Each transfer, its line in a party's statement, every balance it touches, and one event. */
  private static int money(Changes changes) {
    if (changes.transfers().isEmpty()) {
      return 0;
    }
    return 1
        + changes.transfers().size()
        + StatementLine.of(changes.transfers(), "", Instant.EPOCH).size()
        + Posting.deltas(changes.transfers()).size();
  }
}
