package dev.surety.domain.attainment;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;

/** The observation under a caller's event id: the same id twice is one observation. */
public record ObservationKey(String contract, String eventId, String observation, long version)
    implements Entity {

  /** The same of something that has event ids of its own, such as {@code kpi/tone}. */
  public static ObservationKey of(String contract, String subject, String eventId, String made) {
    return new ObservationKey(contract, within(subject, eventId), made, 1);
  }

  /** The name of the first observation of something under an event id. */
  public static Ref.ObservationKeyRef named(String contract, String subject, String eventId) {
    return new Ref.ObservationKeyRef(contract, within(subject, eventId));
  }

  /** No event id holds the separator, so that subjects never meet. */
  private static String within(String subject, String eventId) {
    return subject + "#" + eventId;
  }

  @Override
  public Ref.ObservationKeyRef ref() {
    return new Ref.ObservationKeyRef(contract, eventId);
  }
}
