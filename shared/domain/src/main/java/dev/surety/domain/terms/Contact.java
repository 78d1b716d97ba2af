package dev.surety.domain.terms;

import dev.surety.domain.party.Side;
import java.util.Optional;

/**
 * Somebody who is told.
 *
 * @param id side and duty, such as {@code provider:duty}
 * @param emergency may be told at any hour, and stands in for its side outside others' hours
 * @param hours the calendar of the terms in whose open time alerts reach this contact; none: always
 */
public record Contact(
    String id, String name, String email, boolean emergency, Optional<String> hours) {

  /** A contact that is told at any hour. */
  public Contact(String id, String name, String email, boolean emergency) {
    this(id, name, email, emergency, Optional.empty());
  }

  /** The same contact, told of alerts within the open time of a calendar only. */
  public Contact within(String calendar) {
    return new Contact(id, name, email, emergency, Optional.of(calendar));
  }

  public boolean isOn(Side side) {
    return id.startsWith(side.prefix() + ":");
  }

  /** Whether another may have to be told instead. */
  boolean keepsHours() {
    return hours.isPresent() && !emergency;
  }
}
