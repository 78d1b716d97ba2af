package dev.surety.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How a stack is to run.
 *
 * @param root the folder with template.yaml
 * @param data where everything is kept; empty for a stack in memory, which ends with its process
 * @param port of the HTTP API; 0 for any that is free
 * @param clock where a clock that was never set begins, standing still; empty for real time
 */
public record StackOptions(Path root, Optional<Path> data, int port, Optional<Instant> clock) {

  /** A stack on disk, in real time. */
  public static StackOptions onDisk(Path root, Path data, int port) {
    return new StackOptions(root, Optional.of(data), port, Optional.empty());
  }

  /** A stack in memory, on a free port, in real time. */
  public static StackOptions inMemory(Path root) {
    return new StackOptions(root, Optional.empty(), 0, Optional.empty());
  }

  /** The same, on another port. */
  public StackOptions onPort(int other) {
    return new StackOptions(root, data, other, clock);
  }

  /** The same, with a clock that begins at an instant and stands still until it is set. */
  public StackOptions from(Instant begin) {
    return new StackOptions(root, data, port, Optional.of(begin));
  }
}
