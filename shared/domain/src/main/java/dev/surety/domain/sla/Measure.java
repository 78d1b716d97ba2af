package dev.surety.domain.sla;

/** What attainment is stated of: what is timed on tickets, and what is observed per period. */
public enum Measure {
  FIRST_RESPONSE,
  NEXT_RESPONSE,
  UPDATE,
  RESOLUTION,
  AVAILABILITY,
  QUALITY;

  public static Measure of(Metric metric) {
    return valueOf(metric.name());
  }

  /** Somebody counts it and reports the counts; no clock of a ticket does. */
  public boolean observed() {
    return this == AVAILABILITY || this == QUALITY;
  }
}
