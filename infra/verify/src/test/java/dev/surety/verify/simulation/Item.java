package dev.surety.verify.simulation;

import dev.surety.json.Json;
import dev.surety.verify.dynamo.MapDynamo.Change;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored item, as an auditor reads it who does not know the code that wrote it. */
record Item(Map<String, AttributeValue> attributes) {
  static Item of(Change change) {
    return new Item(change.after().isEmpty() ? change.before() : change.after());
  }

  /** Whether its sort key begins like one of these. */
  boolean is(String... prefixes) {
    return Stream.of(prefixes).anyMatch(text("sk")::startsWith);
  }

  String key() {
    return text("pk") + " " + text("sk");
  }

  /** A balance's account and currency. */
  String balanceName() {
    return text("pk").substring("ACCOUNT#".length())
        + " "
        + text("sk").substring("BALANCE#".length());
  }

  String text(String name) {
    AttributeValue value = attributes.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  long number(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new AssertionError(key() + " lacks " + name);
    }
    return Long.parseLong(value.n());
  }

  long numberOr(String name, long otherwise) {
    return attributes.containsKey(name) ? number(name) : otherwise;
  }

  /** The revision that an event's data is about. */
  static long revision(String data) {
    return Json.readOwn(data).path("revision").asLong();
  }
}
