package dev.surety.domain.calendar;

/** Open time {@code [from, to)} in seconds of the epoch; edges never carry a fraction. */
record Span(long from, long to) {
  boolean contains(long second) {
    return from <= second && second < to;
  }

  /** Seconds of the span that lie before the instant. */
  long secondsBefore(long second) {
    return Math.max(0, Math.min(second, to) - from);
  }

  long seconds() {
    return to - from;
  }
}
