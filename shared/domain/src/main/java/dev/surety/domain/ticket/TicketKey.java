package dev.surety.domain.ticket;

import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;

/** The ticket that a caller's event id opened: the same id twice is one ticket. */
public record TicketKey(String contract, String eventId, String ticket, long version)
    implements Entity {
  @Override
  public Ref.TicketKeyRef ref() {
    return new Ref.TicketKeyRef(contract, eventId);
  }
}
