package dev.surety.domain.ticket;

/** Where a ticket stands, derived from its events. */
public enum TicketState {
  OPEN,
  PAUSED,
  RESOLVED
}
