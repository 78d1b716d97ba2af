package dev.surety.reports.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.party.Actor;
import dev.surety.domain.work.Entity;
import dev.surety.json.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record, or a part of one, while it is written. What there is not is left out. */
final class Row {
  private final ObjectNode node = Json.object();

  private Row() {}

  static Row part() {
    return new Row();
  }

  static Row of(String type) {
    return part().with("record", type);
  }

  static Row of(String type, String id, Entity entity) {
    return of(type).with("id", id).with("version", entity.version());
  }

  static Row actor(Actor actor) {
    return part().with("org", actor.org()).with("sub", actor.sub());
  }

  ObjectNode node() {
    return node;
  }

  Row with(String name, @Nullable Object value) {
    if (value != null) {
      node.set(name, tree(value));
    }
    return this;
  }

  <T> Row all(String name, List<T> elements, Function<T, Row> row) {
    ArrayNode array = node.putArray(name);
    elements.forEach(element -> array.add(row.apply(element).node()));
    return this;
  }

  private static JsonNode tree(Object value) {
    return switch (value) {
      case Row part -> part.node();
      case JsonNode tree -> tree;
      case Long _, Integer _, Boolean _, List<?> _ -> Json.tree(value);
      default -> Json.tree(value.toString());
    };
  }
}
