package dev.surety.domain.attainment;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;

/** The observation under a caller's event id: the same id twice is one observation. */
public record ObservationKey(String contract, String eventId, String observation, long version)
    implements Entity {
  @Override
  public Ref.ObservationKeyRef ref() {
    return new Ref.ObservationKeyRef(contract, eventId);
  }
}
