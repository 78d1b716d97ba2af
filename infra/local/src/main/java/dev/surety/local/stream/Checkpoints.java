package dev.surety.local.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.surety.local.dynamo.DurableText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far each shard of a stream has been delivered. Written after delivery, never before: a killed
 * stack delivers some records twice, and none never.
 */
final class Checkpoints {
  /** In a sequence number's place: the shard is closed and wholly delivered. */
  static final String END = "END";

  private static final JsonMapper JSON = new JsonMapper();

  private final Optional<Path> file;
  private final Map<String, String> shards;

  private Checkpoints(Optional<Path> file, Map<String, String> shards) {
    this.file = file;
    this.shards = shards;
  }

  /** The checkpoints of a stream; those of another stream in the same file count for nothing. */
  static Checkpoints of(String streamArn, Optional<Path> folder) {
    // the arn ends with the stream's label, its creation time
    String label = streamArn.substring(streamArn.lastIndexOf('/') + 1).replace(':', '-');
    Optional<Path> file = folder.map(it -> it.resolve("stream-" + label + ".json"));
    return new Checkpoints(
        file,
        new TreeMap<>(file.flatMap(DurableText::read).map(Checkpoints::parse).orElse(Map.of())));
  }

  private static Map<String, String> parse(String text) {
    try {
      return JSON.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not stream checkpoints: " + text, e);
    }
  }

  Optional<String> of(String shard) {
    return Optional.ofNullable(shards.get(shard));
  }

  void delivered(String shard, String sequence) {
    if (!sequence.equals(shards.put(shard, sequence))) {
      file.ifPresent(it -> DurableText.replace(it, text()));
    }
  }

  private String text() {
    try {
      return JSON.writeValueAsString(shards);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
