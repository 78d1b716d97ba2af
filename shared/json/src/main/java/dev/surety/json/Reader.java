package dev.surety.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.surety.domain.money.Amounts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one JSON object strictly: every fault goes to {@link Faults} with its pointer, and a
 * stand-in value goes on, so that one reading finds them all. What was read is used only if there
 * was no fault.
 */
public final class Reader {
  /** The longest text anywhere, in characters. */
  public static final int LONGEST_TEXT = 4_000;

  /** The most elements of any array. */
  public static final int MOST_ELEMENTS = 100;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private final JsonNode object;
  private final String pointer;
  private final Faults faults;
  private final Set<String> known = new HashSet<>();

  public Reader(JsonNode object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
    if (!object.isObject() && !object.isMissingNode()) {
      faults.add(pointer, "not_an_object", "an object is expected, not " + shown(object));
    }
  }

  public Faults faults() {
    return faults;
  }

  /**
   * The document itself, for a reader that knows more about it; every member counts as asked for.
   */
  public JsonNode whole() {
    entries((_, _) -> {});
    return object;
  }

  public boolean has(String name) {
    return !member(name).isMissingNode();
  }

  /** Text that must be there. */
  public String text(String name) {
    return optionalText(name).orElseGet(() -> missing(name, "text", ""));
  }

  /** Text that must be there, of at most so many characters. */
  public String text(String name, int longest) {
    return optionalText(name, longest).orElseGet(() -> missing(name, "text", ""));
  }

  public Optional<String> optionalText(String name) {
    return optionalText(name, LONGEST_TEXT);
  }

  public Optional<String> optionalText(String name, int longest) {
    JsonNode node = member(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(checkedText(at(name), node, "text", longest) ? node.textValue() : "");
  }

  private boolean checkedText(String place, JsonNode node, String what, int longest) {
    if (!node.isTextual() || node.textValue().isBlank()) {
      return refuse(place, "not_text", what + " is expected, not " + shown(node));
    }
    String value = node.textValue();
    if (value.length() > longest) {
      return refuse(place, "too_long", "at most " + longest + " characters, not " + value.length());
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      return refuse(place, "not_unicode", "half of a surrogate pair stands in it");
    }
    if (CONTROL.matcher(value).find()) {
      return refuse(place, "control_character", "a control character stands in it");
    }
    return true;
  }

  /** A short name of letters, digits and {@code . _ : -}, such as an id. */
  public String name(String name) {
    return parsed(name, "a name", "", Names::checked);
  }

  /** Text in a form of its own, such as an instant; the parser throws on anything else. */
  public <T> T parsed(String name, String what, T standIn, Function<String, T> parser) {
    return optionalParsed(name, what, standIn, parser)
        .orElseGet(() -> missing(name, what, standIn));
  }

  public <T> Optional<T> optionalParsed(
      String name, String what, T standIn, Function<String, T> parser) {
    // what is no good as text has its fault already
    return optionalText(name)
        .map(text -> text.isEmpty() ? standIn : parseAt(at(name), text, what, standIn, parser));
  }

  /** One of an enum's constants. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    return oneOf(name, type, EnumSet.allOf(type));
  }

  /** One of some of an enum's constants. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type, Collection<E> allowed) {
    return optionalOneOf(name, type, allowed)
        .orElseGet(() -> missing(name, "one of " + allowed, type.getEnumConstants()[0]));
  }

  public <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> type) {
    return optionalOneOf(name, type, EnumSet.allOf(type));
  }

  private <E extends Enum<E>> Optional<E> optionalOneOf(
      String name, Class<E> type, Collection<E> allowed) {
    return optionalParsed(
        name,
        "one of " + allowed,
        type.getEnumConstants()[0],
        text -> {
          E constant = Enum.valueOf(type, text);
          if (!allowed.contains(constant)) {
            throw new IllegalArgumentException(text);
          }
          return constant;
        });
  }

  /** A truth value that must be there. */
  public boolean flag(String name) {
    return has(name) ? flag(name, false) : missing(name, "true or false", false);
  }

  public boolean flag(String name, boolean otherwise) {
    JsonNode node = member(name);
    if (!node.isMissingNode() && !node.isBoolean()) {
      faults.add(at(name), "not_boolean", "true or false is expected, not " + shown(node));
    }
    return node.asBoolean(otherwise);
  }

  /** An amount in minor units, or another whole number that must be there. */
  public long whole(String name, long least, long most) {
    return optionalWhole(name, least, most).orElseGet(() -> missing(name, "a whole number", least));
  }

  public Optional<Long> optionalWhole(String name, long least, long most) {
    JsonNode node = member(name);
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (!node.isIntegralNumber()) {
      return wrong(name, "not_whole", "a whole number is expected, not " + shown(node), least);
    }
    if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
      String range = "from " + least + " to " + most;
      return wrong(name, "out_of_range", "a number " + range + ", not " + shown(node), least);
    }
    return Optional.of(node.longValue());
  }

  /** An amount of money in minor units, from {@code least} to 2^53 - 1. */
  public long minor(String name, long least) {
    return whole(name, least, Amounts.LARGEST);
  }

  /**
   * An amount of money in minor units that may be left out, which means all there is. Then {@code
   * null} is refused: it is more often a mistake than a wish, and a dear one.
   */
  public OptionalLong optionalMinor(String name, long least) {
    JsonNode node = object.path(name);
    if (node.isNull()) {
      known.add(name);
      faults.add(at(name), "not_whole", "a whole number is expected, not null");
      return OptionalLong.empty();
    }
    return optionalWhole(name, least, Amounts.LARGEST)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** An object that must be there. */
  public Reader object(String name) {
    JsonNode node = member(name);
    if (node.isMissingNode()) {
      // the gap is named once, not with everything that would be in it
      missing(name, "an object", "");
      return new Reader(node, at(name), new Faults());
    }
    return new Reader(node, at(name), faults);
  }

  public Optional<Reader> optionalObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  /** The objects of an array; empty if it is not there. */
  public <T> List<T> each(String name, Function<Reader, T> element) {
    return each(name, MOST_ELEMENTS, element);
  }

  /** The objects of an array of at most so many. */
  public <T> List<T> each(String name, int most, Function<Reader, T> element) {
    List<T> all = new ArrayList<>();
    elements(name, most, (node, place) -> all.add(element.apply(new Reader(node, place, faults))));
    return all;
  }

  /** The texts of an array; empty if it is not there. */
  public <T> List<T> texts(String name, String what, T standIn, Function<String, T> parser) {
    List<T> all = new ArrayList<>();
    elements(
        name,
        MOST_ELEMENTS,
        (node, place) -> {
          if (checkedText(place, node, what, LONGEST_TEXT)) {
            all.add(parseAt(place, node.textValue(), what, standIn, parser));
          }
        });
    return all;
  }

  /** An array that must be there with at least one element. */
  public Reader atLeastOne(String name) {
    JsonNode node = member(name);
    if (node.isMissingNode() || (node.isArray() && node.isEmpty())) {
      missing(name, "an array with at least one element", "");
    }
    return this;
  }

  /** The members of an object used as a map. */
  public void entries(BiConsumer<String, JsonNode> action) {
    if (object.isObject()) {
      object
          .properties()
          .forEach(
              e -> {
                known.add(e.getKey());
                action.accept(e.getKey(), e.getValue());
              });
    }
  }

  /** Where a member of this object is. */
  public String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Refuses every member nobody asked for. Call it last. */
  public void nothingElse() {
    if (object.isObject()) {
      object.properties().stream()
          .filter(e -> !known.contains(e.getKey()))
          .forEach(
              e -> faults.add(at(e.getKey()), "unknown_member", "no such member: " + e.getKey()));
    }
  }

  private void elements(String name, int most, BiConsumer<JsonNode, String> action) {
    JsonNode node = member(name);
    if (!node.isMissingNode() && !node.isArray()) {
      faults.add(at(name), "not_an_array", "an array is expected, not " + shown(node));
      return;
    }
    if (node.size() > most) {
      faults.add(at(name), "too_many", "at most " + most + ", not " + node.size());
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      action.accept(node.get(i), at(name) + "/" + i);
    }
  }

  private <T> T parseAt(
      String place, String text, String what, T standIn, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      faults.add(place, "malformed", what + " is expected, not " + cut(text));
      return standIn;
    }
  }

  private <T> T missing(String name, String what, T standIn) {
    faults.add(at(name), dev.surety.domain.decision.Fault.MISSING, what + " is missing");
    return standIn;
  }

  private boolean refuse(String place, String code, String detail) {
    faults.add(place, code, detail);
    return false;
  }

  private <T> Optional<T> wrong(String name, String code, String detail, T standIn) {
    faults.add(at(name), code, detail);
    return Optional.of(standIn);
  }

  private JsonNode member(String name) {
    known.add(name);
    JsonNode node = object.isObject() ? object.get(name) : null;
    return node == null || node.isNull() ? MissingNode.getInstance() : node;
  }

  private static String shown(JsonNode node) {
    return cut(node.toString());
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
