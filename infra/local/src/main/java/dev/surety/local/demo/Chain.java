package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recomputes a timeline's hash chain from what the API shows, with none of the code that made it.
 */
final class Chain {
  private static final String TYPES = "dev.surety.";

  private Chain() {}

  /**
   * Checks every link.
   *
   * @return the last event's hash
   * @throws Surprise at the first link that does not hold
   */
  static String check(List<JsonNode> events) {
    long sequence = 0;
    String previous = events.getFirst().path("previousHash").asText();
    for (JsonNode event : events) {
      sequence++;
      Surprise.unless("sequence", sequence, event.path("sequence").asLong());
      String where = "event " + sequence;
      Surprise.unless(where + " follows", previous, event.path("previousHash").asText());
      Surprise.unless(where + " hash", hash(event), event.path("hash").asText());
      previous = event.path("hash").asText();
    }
    return previous;
  }

  static String hash(JsonNode event) {
    ObjectNode sealed = JsonNodeFactory.instance.objectNode();
    sealed.put("journal", event.path("source").asText().replace("/v1/contracts/", ""));
    sealed.set("sequence", event.path("sequence"));
    sealed.set("at", event.path("time"));
    sealed.set("actor", event.path("actor"));
    sealed.put("type", event.path("type").asText().substring(TYPES.length()));
    sealed.set("subject", event.path("subject"));
    sealed.set("data", event.path("data"));
    sealed.set("previousHash", event.path("previousHash"));
    return sha256(canonical(sealed));
  }

  /** RFC 8785 for what a timeline holds: no fractions. */
  static String canonical(JsonNode node) {
    if (node.isObject()) {
      Map<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      return members.entrySet().stream()
          .map(member -> quoted(member.getKey()) + ":" + canonical(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return node.valueStream().map(Chain::canonical).collect(Collectors.joining(",", "[", "]"));
    }
    return node.isTextual() ? quoted(node.asText()) : node.asText();
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(character -> escaped((char) character))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(char character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> character < ' ' ? "\\u%04x".formatted((int) character) : String.valueOf(character);
    };
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
