package dev.surety.domain.terms;

/**
 * Somebody who is told.
 *
 * @param id side and duty, such as {@code provider:duty}
 * @param emergency may be told outside business hours
 */
public record Contact(String id, String name, String email, boolean emergency) {
  boolean isOn(dev.surety.domain.party.Side side) {
    return id.startsWith(side.prefix() + ":");
  }
}
