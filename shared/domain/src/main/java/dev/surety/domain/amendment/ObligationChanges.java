package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;

/** What newer terms do to the obligations that are owed already. */
final class ObligationChanges {
  private ObligationChanges() {}

  /** Nothing so far: what is owed stays as it was signed, whatever the newer terms list. */
  static Changes of(Agreement base, Agreement next) {
    return Changes.NONE;
  }
}
