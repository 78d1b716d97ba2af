package dev.surety.local.clock;

import java.time.Duration;
import java.time.Instant;

/** How the clock gets its present. The text form is what the data folder keeps. */
sealed interface ClockReading {

  /** Stands still. */
  record Frozen(Instant at) implements ClockReading {}

  /** Runs with the machine's clock, ahead of or behind it; zero is real time. */
  record Running(Duration offset) implements ClockReading {}

  default String text() {
    return switch (this) {
      case Frozen(Instant at) -> "frozen " + at;
      case Running(Duration offset) -> "running " + offset;
    };
  }

  static ClockReading parse(String text) {
    String[] words = text.strip().split(" ", 2);
    if (words.length == 2 && words[0].equals("frozen")) {
      return new Frozen(Instant.parse(words[1]));
    }
    if (words.length == 2 && words[0].equals("running")) {
      return new Running(Duration.parse(words[1]));
    }
    throw new IllegalStateException("not a clock setting: " + text);
  }
}
