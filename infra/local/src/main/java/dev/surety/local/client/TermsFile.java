package dev.surety.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Sample terms that come with the stack. */
public final class TermsFile {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private TermsFile() {}

  /**
   * Reads terms from beside a class.
   *
   * @throws IllegalStateException when there is no such file
   */
  public static ObjectNode beside(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + ": no such terms beside " + owner.getName());
      }
      return (ObjectNode) Json.readOwn(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Moves every date in terms.
   *
   * @param days how far, negative for back
   * @return the same terms
   */
  public static ObjectNode shift(ObjectNode terms, long days) {
    terms.properties().forEach(member -> member.setValue(shifted(member.getValue(), days)));
    return terms;
  }

  private static JsonNode shifted(JsonNode node, long days) {
    return switch (node) {
      case ObjectNode object -> shift(object, days);
      case TextNode text when DATE.matcher(text.asText()).matches() ->
          TextNode.valueOf(LocalDate.parse(text.asText()).plusDays(days).toString());
      default -> node.isArray() ? Json.tree(shifted(node.valueStream().toList(), days)) : node;
    };
  }

  private static List<JsonNode> shifted(List<JsonNode> all, long days) {
    return all.stream().map(each -> shifted(each, days)).toList();
  }
}
