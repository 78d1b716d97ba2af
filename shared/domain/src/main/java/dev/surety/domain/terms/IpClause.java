package dev.surety.domain.terms;

import dev.surety.domain.party.Side;

/**
 * Whom the work belongs to in the end.
 *
 * @param transfersOn what makes it theirs
 */
public record IpClause(Side owner, Passing transfersOn) {
  /** The moment at which ownership passes. */
  public enum Passing {
    SIGNATURE,
    /** When a milestone is paid: nothing of it is held any more. */
    RELEASE,
    COMPLETION
  }
}
