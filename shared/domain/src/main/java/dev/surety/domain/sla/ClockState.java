package dev.surety.domain.sla;

/** Where a clock stands. */
public enum ClockState {
  RUNNING,
  PAUSED,
  MET,
  BREACHED,
  CANCELLED
}
