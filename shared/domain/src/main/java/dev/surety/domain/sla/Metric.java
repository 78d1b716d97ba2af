package dev.surety.domain.sla;

/** What is timed on a ticket. */
public enum Metric {
  FIRST_RESPONSE,
  /** Every later client message, a cycle each. */
  NEXT_RESPONSE,
  /** Periodic news, a cycle per update. */
  UPDATE,
  RESOLUTION
}
