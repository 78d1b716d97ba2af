package dev.surety.domain.contract;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;

/**
 * Terms that are being written. Only the client sees them.
 *
 * @param document the JSON document, canonical, possibly incomplete
 */
public record Draft(String contract, long version, String document) implements Entity {
  @Override
  public Ref.DraftRef ref() {
    return new Ref.DraftRef(contract);
  }
}
