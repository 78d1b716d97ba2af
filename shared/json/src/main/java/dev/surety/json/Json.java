package dev.surety.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one JSON mapper. Trees only: nothing is bound by reflection. */
public final class Json {
  private static final int DEEPEST = 32;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(40)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Text that is no JSON document, or one that is nested too deep or names a member twice. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(JsonProcessingException cause) {
      super(cause.getOriginalMessage() + place(cause), cause);
    }

    private static String place(JsonProcessingException cause) {
      return cause.getLocation() == null
          ? ""
          : " (line %d, column %d)"
              .formatted(cause.getLocation().getLineNr(), cause.getLocation().getColumnNr());
    }
  }

  /** Reads text from outside. */
  public static JsonNode read(String text) throws Malformed {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Malformed(e);
    }
  }

  /** Reads text that this system wrote. */
  public static JsonNode readOwn(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("stored JSON is broken", e);
    }
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static String write(JsonNode node) {
    return node.toString();
  }

  /** Text, whole numbers, booleans, lists and maps of them, as a tree. */
  public static JsonNode tree(Object value) {
    return switch (value) {
      case JsonNode node -> node;
      case Map<?, ?> map -> {
        ObjectNode object = MAPPER.createObjectNode();
        map.forEach((name, member) -> object.set(String.valueOf(name), tree(member)));
        yield object;
      }
      case List<?> list -> {
        var array = MAPPER.createArrayNode();
        list.forEach(element -> array.add(tree(element)));
        yield array;
      }
      case Boolean b -> MAPPER.getNodeFactory().booleanNode(b);
      case Integer i -> MAPPER.getNodeFactory().numberNode(i);
      case Long l -> MAPPER.getNodeFactory().numberNode(l);
      case String s -> MAPPER.getNodeFactory().textNode(s);
      default -> throw new IllegalArgumentException("not JSON-compatible: " + value.getClass());
    };
  }

  /** The way back from {@link #tree}. */
  public static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new java.util.TreeMap<>();
      node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
      return map;
    }
    if (node.isArray()) {
      return node.valueStream().map(Json::plain).toList();
    }
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    return node.isBoolean() ? node.booleanValue() : node.asText();
  }

  /** The canonical form of RFC 8785: what is signed and hashed. */
  public static String canonical(JsonNode node) {
    try {
      return new JsonCanonicalizer(node.toString()).getEncodedString();
    } catch (IOException e) {
      throw new UncheckedIOException("no canonical form", e);
    }
  }
}
