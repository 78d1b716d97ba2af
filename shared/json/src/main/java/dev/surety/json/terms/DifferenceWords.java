package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.domain.money.Amounts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a difference is told, such as {@code milestone M2: amountMinor USD 2,000.00 -> USD 1,500.00}.
 *
 * @param path what it is in
 * @param name what it is
 * @param currency of every amount in minor units
 */
record DifferenceWords(List<String> path, String name, String currency) {
  private static final int LONGEST = 300;
  private static final String MINOR = "Minor";

  String added(JsonNode value) {
    return where() + ": added" + told(value);
  }

  String removed(JsonNode value) {
    return where() + ": removed" + told(value);
  }

  String changed(JsonNode from, JsonNode to) {
    String member = path.isEmpty() ? name : String.join(" ", path) + ": " + name;
    return member + " " + value(name, from) + " -> " + value(name, to);
  }

  private String where() {
    return path.isEmpty() ? name : String.join(" ", path) + " " + name;
  }

  private String told(JsonNode value) {
    String text = value(name, value);
    return text.isEmpty() ? "" : ", " + text;
  }

  private String value(String member, JsonNode node) {
    return cut(plain(member, node));
  }

  private String plain(String member, JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(e -> e.getKey() + " " + plain(e.getKey(), e.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (node.isArray()) {
      return node.isEmpty() ? "none" : list(member, node);
    }
    return member.endsWith(MINOR) && node.isIntegralNumber() && Amounts.isCurrency(currency)
        ? Amounts.readable(node.longValue(), currency)
        : node.asText();
  }

  /** A window of hours is one thing: 09:00-12:30. */
  private String list(String member, JsonNode array) {
    return array
        .valueStream()
        .map(
            element ->
                element.isArray() && element.size() == 2
                    ? element.get(0).asText() + "-" + element.get(1).asText()
                    : plain(member, element))
        .collect(Collectors.joining(", "));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
