package dev.surety.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records the function would not take in all its attempts; kept, because they were promises. */
public final class DeadLetters {
  private final Optional<Path> file;
  private final List<JsonNode> letters = new CopyOnWriteArrayList<>();

  DeadLetters(Optional<Path> folder) {
    this.file = folder.map(it -> it.resolve("stream-dead-letters.jsonl"));
  }

  /** The records given up since this process began. */
  public List<JsonNode> list() {
    return List.copyOf(letters);
  }

  void add(StreamRecord given) {
    file.ifPresent(it -> append(it, given.json() + "\n"));
    letters.add(given.json());
  }

  private static void append(Path file, String line) {
    try {
      Files.write(
          file,
          line.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
