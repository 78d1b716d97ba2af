package dev.surety.verify.dynamo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads DynamoDB's expressions, as far as the store writes them; anything else is refused. */
final class Expression {
  private static final Pattern TOKEN = Pattern.compile("\\s*([#:]?\\w+|[<>]=|[<>=(),])");

  /** The store writes few different ones, and each of them often. */
  private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

  private final String text;
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final List<String> tokens;
  private int next;

  private Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
    this.text = text;
    this.names = names;
    this.values = values;
    this.tokens = tokens(text);
  }

  /**
   * A condition, or a key condition.
   *
   * @param names what {@code #name} stands for
   * @param values what {@code :value} stands for
   */
  static Condition condition(
      String text, Map<String, String> names, Map<String, AttributeValue> values) {
    Expression expression = new Expression(text, names, values);
    List<Condition> all = new ArrayList<>();
    do {
      all.add(expression.term());
    } while (expression.taken("and"));
    expression.end();
    return new Condition.All(List.copyOf(all));
  }

  /** What an update adds to which attribute. */
  record Addition(String name, AttributeValue amount) {}

  /** All that an update adds. */
  static List<Addition> additions(
      String text, Map<String, String> names, Map<String, AttributeValue> values) {
    Expression expression = new Expression(text, names, values);
    expression.expect("add");
    List<Addition> all = new ArrayList<>();
    do {
      all.add(new Addition(expression.name(), expression.value()));
    } while (expression.taken(","));
    expression.end();
    return List.copyOf(all);
  }

  /** DynamoDB refuses what an expression brings along and does not use. */
  static void allUsed(String texts, Map<String, String> names, Map<String, AttributeValue> values) {
    Set<String> tokens = new HashSet<>(tokens(texts));
    names.keySet().stream().filter(n -> !tokens.contains(n)).findAny().ifPresent(Expression::idle);
    values.keySet().stream().filter(v -> !tokens.contains(v)).findAny().ifPresent(Expression::idle);
  }

  private static void idle(String name) {
    throw Refused.validation("Value provided in expression attributes unused: " + name);
  }

  private static List<String> tokens(String text) {
    return READ.computeIfAbsent(text, Expression::read);
  }

  private static List<String> read(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.regionStart() < text.stripTrailing().length()) {
      if (!token.lookingAt()) {
        throw Refused.unknown(text + " from " + token.regionStart());
      }
      tokens.add(token.group(1));
      token.region(token.end(), text.length());
    }
    return List.copyOf(tokens);
  }

  private Condition term() {
    String first = token();
    return switch (first.toLowerCase(Locale.ROOT)) {
      case "attribute_exists" -> new Condition.Exists(only(), true);
      case "attribute_not_exists" -> new Condition.Exists(only(), false);
      case "begins_with" -> beginsWith();
      default -> comparison(named(first));
    };
  }

  private String only() {
    expect("(");
    String name = name();
    expect(")");
    return name;
  }

  private Condition beginsWith() {
    expect("(");
    String name = name();
    expect(",");
    AttributeValue prefix = value();
    expect(")");
    return new Condition.BeginsWith(name, prefix);
  }

  private Condition comparison(String name) {
    if (taken("between")) {
      AttributeValue from = value();
      expect("and");
      return new Condition.Between(name, from, value());
    }
    return new Condition.Compare(name, token(), value());
  }

  private String name() {
    return named(token());
  }

  private String named(String token) {
    String name = token.startsWith("#") ? names.get(token) : token;
    if (name == null || !name.matches("[A-Za-z]\\w*")) {
      throw Refused.unknown("the name " + token + " in " + text);
    }
    return name;
  }

  private AttributeValue value() {
    String token = token();
    AttributeValue value = values.get(token);
    if (value == null) {
      throw Refused.unknown("the value " + token + " in " + text);
    }
    return value;
  }

  private void expect(String wanted) {
    if (!token().equalsIgnoreCase(wanted)) {
      throw Refused.unknown(text + " without " + wanted);
    }
  }

  private boolean taken(String wanted) {
    boolean there = next < tokens.size() && tokens.get(next).equalsIgnoreCase(wanted);
    next += there ? 1 : 0;
    return there;
  }

  private void end() {
    if (next < tokens.size()) {
      throw Refused.unknown(text + " from " + tokens.get(next));
    }
  }

  private String token() {
    if (next == tokens.size()) {
      throw Refused.unknown(text + ", which ends too early");
    }
    return tokens.get(next++);
  }
}
