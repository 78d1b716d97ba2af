package dev.surety.local.replay;

import java.util.Arrays;
import java.util.Optional;

/** The states of an incident in the log, by their names there. */
enum IncidentState {
  NEW("New"),
  ACTIVE("Active"),
  AWAITING_USER_INFO("Awaiting User Info"),
  AWAITING_PROBLEM("Awaiting Problem"),
  AWAITING_VENDOR("Awaiting Vendor"),
  AWAITING_EVIDENCE("Awaiting Evidence"),
  RESOLVED("Resolved"),
  CLOSED("Closed");

  private final String label;

  IncidentState(String label) {
    this.label = label;
  }

  static Optional<IncidentState> of(String label) {
    return Arrays.stream(values()).filter(state -> state.label.equals(label)).findFirst();
  }

  /** Only waiting on the client stops the provider's clocks. */
  boolean waitsOnClient() {
    return this == AWAITING_USER_INFO;
  }

  boolean ended() {
    return this == RESOLVED || this == CLOSED;
  }
}
