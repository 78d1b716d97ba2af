package dev.surety.domain.dossier;

import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;

/**
 * The client's dossier as it was kept last.
 *
 * @param document the JSON document, canonical (RFC 8785)
 * @param sha256 of that document, in lower-case hex
 */
public record Dossier(
    String contract, long version, String document, String sha256, Actor by, Instant keptAt)
    implements Entity {
  @Override
  public Ref.DossierRef ref() {
    return new Ref.DossierRef(contract);
  }
}
