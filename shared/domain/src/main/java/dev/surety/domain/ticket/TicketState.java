package dev.surety.domain.ticket;

import java.util.List;

/** Where a ticket stands, derived from its events. */
public enum TicketState {
  OPEN("respond", "update", "pause", "resolve", "message", "reprioritise", "merge", "close"),
  PAUSED("respond", "update", "resume", "resolve", "message", "reprioritise", "merge", "close"),
  RESOLVED("message", "reopen", "close"),
  /** Over: nothing more can happen on it. */
  CLOSED,
  /** Over: another ticket goes on in its place. */
  MERGED;

  private final List<String> allowedActions;

  TicketState(String... allowedActions) {
    this.allowedActions = List.of(allowedActions);
  }

  public List<String> allowedActions() {
    return allowedActions;
  }

  /** Nothing more can happen on it. */
  public boolean over() {
    return this == CLOSED || this == MERGED;
  }

  boolean unresolved() {
    return this == OPEN || this == PAUSED;
  }
}
