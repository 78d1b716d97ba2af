package dev.surety.domain.ticket;

import dev.surety.domain.party.Side;
import java.util.EnumSet;
import java.util.Set;

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
  REPRIORITISED(EnumSet.of(Side.CLIENT));

  private final Set<Side> sides;

  EventType(Set<Side> sides) {
    this.sides = sides;
  }

  public boolean mayBeLoggedBy(Side side) {
    return sides.contains(side);
  }
}
