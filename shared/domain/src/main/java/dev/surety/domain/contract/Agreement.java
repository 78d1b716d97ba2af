package dev.surety.domain.contract;

import dev.surety.domain.terms.Terms;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms in force. Every version stays stored; this is the newest.
 *
 * @param termsVersion 1 for the terms first signed, one more with every amendment
 * @param since when it was proposed, if it is the first, or else when it took effect
 * @param termsHash SHA-256 of the canonical document (RFC 8785), in lower-case hex
 * @param document the JSON document, word for word as it is signed, canonical
 * @param terms the same, for the domain to act on
 * @param amendment what made it, unless it is the first
 */
public record Agreement(
    String contract,
    int termsVersion,
    Instant since,
    String termsHash,
    String document,
    Terms terms,
    @Nullable String amendment)
    implements Entity {
  /** Terms that no amendment made. */
  public Agreement(
      String contract,
      int termsVersion,
      Instant since,
      String termsHash,
      String document,
      Terms terms) {
    this(contract, termsVersion, since, termsHash, document, terms, null);
  }

  @Override
  public Ref.AgreementRef ref() {
    return new Ref.AgreementRef(contract);
  }

  @Override
  public long version() {
    return termsVersion;
  }
}
