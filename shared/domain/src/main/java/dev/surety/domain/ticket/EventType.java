package dev.surety.domain.ticket;

import dev.surety.domain.party.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can happen to a ticket, and who may say so. */
public enum EventType {
  RESPONDED(EnumSet.of(Side.PROVIDER)),
  UPDATED(EnumSet.of(Side.PROVIDER)),
  RESOLVED(EnumSet.of(Side.PROVIDER)),
  PAUSED(EnumSet.of(Side.PROVIDER)),
  RESUMED(EnumSet.allOf(Side.class)),
  /** The provider relays what members write where it works. */
  CLIENT_MESSAGE(EnumSet.allOf(Side.class)),
  REOPENED(EnumSet.allOf(Side.class)),
  /** The client's alone: a provider could lengthen its own targets with it. */
  REPRIORITISED(EnumSet.of(Side.CLIENT)),
  /** The same thing as another ticket, which goes on in its place. */
  MERGED(EnumSet.allOf(Side.class)),
  /** The client needs no answer any more; or the provider puts away what it has resolved. */
  CLOSED(EnumSet.allOf(Side.class)),
  /** The contract was suspended. */
  SUSPENDED(EnumSet.noneOf(Side.class)),
  /** The contract goes on. */
  REINSTATED(EnumSet.noneOf(Side.class)),
  /** Both sides agreed that open clocks go by newer terms. */
  RECOMPUTED(EnumSet.noneOf(Side.class));

  private final Set<Side> sides;

  EventType(Set<Side> sides) {
    this.sides = sides;
  }

  public boolean mayBeLoggedBy(Side side) {
    return sides.contains(side);
  }

  /** Nothing more can happen on a ticket after it. */
  boolean ends() {
    return this == MERGED || this == CLOSED;
  }

  /** What somebody can log; the others Surety logs itself. */
  public static List<EventType> loggable() {
    return Stream.of(values()).filter(type -> !type.sides.isEmpty()).toList();
  }
}
