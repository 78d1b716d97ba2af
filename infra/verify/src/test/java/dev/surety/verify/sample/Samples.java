package dev.surety.verify.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.json.Json;
import dev.surety.verify.world.Root;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of events/, by its name without folder events/ and ending. */
final class Samples {
  private Samples() {}

  static SequencedMap<String, String> all() {
    Path folder = Root.path().resolve("events");
    TreeMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        all.put(name.replaceFirst("\\.json$", ""), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static JsonNode json(String text) {
    return Json.readOwn(text);
  }
}
