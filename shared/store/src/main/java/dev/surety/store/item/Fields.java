package dev.surety.store.item;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The plain fields of a stored item: written once, read back in the same words. */
public final class Fields {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Map<String, Object> values;

  public Fields(Map<String, ?> values) {
    this.values = new HashMap<>(values);
  }

  public static Fields none() {
    return new Fields(Map.of());
  }

  public Map<String, Object> values() {
    return values;
  }

  /** An instant in a form that sorts as text. */
  public static String sortable(Instant at) {
    return MILLIS.format(at);
  }

  public Fields with(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, plain(value));
    }
    return this;
  }

  public <T> Fields withAll(String name, List<T> elements, Function<T, Fields> write) {
    values.put(name, elements.stream().map(e -> write.apply(e).values).toList());
    return this;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Instant at -> sortable(at);
      case Enum<?> constant -> constant.name();
      case Fields fields -> fields.values;
      case String _, Long _, Integer _, Boolean _, List<?> _, Map<?, ?> _ -> value;
      default -> value.toString();
    };
  }

  public String text(String name) {
    return (String) required(name);
  }

  public @Nullable String textOrNull(String name) {
    return (String) values.get(name);
  }

  public long whole(String name) {
    return (Long) required(name);
  }

  /** A number that items stored before it was known lack. */
  public long wholeOr(String name, long otherwise) {
    return values.containsKey(name) ? whole(name) : otherwise;
  }

  public int count(String name) {
    return Math.toIntExact(whole(name));
  }

  public boolean flag(String name) {
    return (Boolean) required(name);
  }

  public Instant instant(String name) {
    return Instant.parse(text(name));
  }

  public @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  public @Nullable Duration durationOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : Duration.parse(text);
  }

  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  @SuppressWarnings("unchecked") // lists of text are written as such
  public List<String> texts(String name) {
    return (List<String>) required(name);
  }

  @SuppressWarnings("unchecked") // lists of whole numbers are written as such
  public List<Long> wholes(String name) {
    return (List<Long>) required(name);
  }

  public Fields fields(String name) {
    return nested(required(name));
  }

  public @Nullable Fields fieldsOrNull(String name) {
    Object value = values.get(name);
    return value == null ? null : nested(value);
  }

  public <T> List<T> all(String name, Function<Fields, T> read) {
    return ((List<?>) required(name)).stream().map(e -> read.apply(nested(e))).toList();
  }

  @SuppressWarnings("unchecked") // maps are written with text keys
  private static Fields nested(Object value) {
    return new Fields((Map<String, Object>) value);
  }

  private Object required(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("stored item lacks " + name + ": " + values.keySet());
    }
    return value;
  }
}
