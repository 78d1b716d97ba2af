package dev.surety.domain.ticket;

import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import java.time.Instant;
import java.util.Objects;

/** An alert that stands, and the clock it is about. */
record Reached(Clock clock, Alert alert) {
  String level() {
    return alert.level();
  }

  /** The instant it stands for, however late it was found. */
  Instant at() {
    return alert.at();
  }

  Instant dueAt() {
    return Objects.requireNonNullElse(clock.dueAt(), alert.at());
  }
}
