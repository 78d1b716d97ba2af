package dev.surety.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.listing.Page;
import dev.surety.json.Json;
import dev.surety.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Pages of a list: {@code pageSize} (50 by default, at most 200) and an opaque {@code pageToken}
 * that works only for the same organisation, list and filter.
 */
public final class Paging {
  public static final Set<String> PARAMETERS = Set.of("pageSize", "pageToken");

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int MARK = 16;

  /** No key of ours makes a longer one, and DynamoDB refuses keys that would. */
  private static final int LONGEST_TOKEN = 600;

  private Paging() {}

  public static Page.Request of(Given given, String name) throws BadRequest {
    return new Page.Request(after(given, name), size(given));
  }

  /** A list as it is shown. */
  public static <T> ObjectNode shown(
      Given given, String name, Page<T> page, Function<T, JsonNode> row) {
    ObjectNode list = Json.object();
    ArrayNode rows = list.putArray(name);
    page.rows().forEach(r -> rows.add(row.apply(r)));
    if (!page.next().isEmpty()) {
      String token = mark(given, name) + page.next();
      list.put(
          "nextPageToken",
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }
    return list;
  }

  /** A filter that is one of an enum's constants. */
  public static <E extends Enum<E>> Optional<E> filter(Given given, String name, Class<E> type)
      throws BadRequest {
    String value = given.query().get(name);
    if (value == null) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return Optional.of(constant);
      }
    }
    throw new BadRequest(
        "filter_invalid", name + " is one of " + EnumSet.allOf(type) + ", not " + value);
  }

  /** A parameter that is a whole number from 0. */
  public static long whole(Given given, String name, long otherwise) throws BadRequest {
    String value = given.query().getOrDefault(name, Long.toString(otherwise));
    try {
      long number = Long.parseLong(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new BadRequest("number_invalid", name + " is a whole number from 0, not " + value);
  }

  /** How many rows were asked for. */
  public static int size(Given given) throws BadRequest {
    String size = given.query().getOrDefault("pageSize", Integer.toString(USUAL));
    try {
      long asked = Long.parseLong(size);
      if (asked > 0) {
        return (int) Math.min(asked, MOST);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new BadRequest("page_size_invalid", "pageSize is a whole number above 0, not " + size);
  }

  private static String after(Given given, String name) throws BadRequest {
    String token = given.query().get("pageToken");
    if (token == null) {
      return "";
    }
    if (token.length() > LONGEST_TOKEN) {
      throw new BadRequest("page_token_invalid", "this pageToken is not of this list");
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(mark(given, name))) {
        return text.substring(MARK);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BadRequest("page_token_invalid", "this pageToken is not of this list");
  }

  private static String mark(Given given, String name) {
    TreeMap<String, String> filter = new TreeMap<>(given.query());
    filter.keySet().removeAll(PARAMETERS);
    return Sha256.of(given.principal().org() + "\n" + name + given.path() + "\n" + filter)
        .substring(0, MARK);
  }
}
