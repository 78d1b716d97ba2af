package dev.surety.local.clock;

import dev.surety.local.dynamo.DurableText;
import java.nio.file.Path;
import java.util.Optional;

/** Where a clock setting outlives the process; nowhere for a stack in memory. */
record ClockFile(Optional<Path> path) {

  static ClockFile in(Optional<Path> folder) {
    return new ClockFile(folder.map(it -> it.resolve("clock")));
  }

  Optional<ClockReading> read() {
    return path.flatMap(DurableText::read).map(ClockReading::parse);
  }

  void write(ClockReading reading) {
    path.ifPresent(it -> DurableText.replace(it, reading.text()));
  }
}
