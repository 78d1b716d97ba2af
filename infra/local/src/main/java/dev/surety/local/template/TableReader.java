package dev.surety.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table. */
final class TableReader {

  private TableReader() {}

  static TableSpec read(String id, Section table) {
    String name = table.optional("TableName");
    Map<String, String> attributes = new LinkedHashMap<>();
    table
        .list("AttributeDefinitions")
        .forEach(
            attribute ->
                attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType")));
    return new TableSpec(
        name == null ? id : name,
        key(table),
        attributes,
        table.list("GlobalSecondaryIndexes").stream().map(TableReader::index).toList(),
        timeToLive(table.at("TimeToLiveSpecification")),
        table.at("StreamSpecification").optional("StreamViewType"));
  }

  private static TableSpec.Index index(Section index) {
    Section projection = index.at("Projection");
    return new TableSpec.Index(
        index.text("IndexName"),
        key(index),
        projection.text("ProjectionType"),
        projection.texts("NonKeyAttributes"));
  }

  private static TableSpec.Key key(Section keyed) {
    String hash = null;
    String range = null;
    for (Section part : keyed.list("KeySchema")) {
      if (part.text("KeyType").equals("HASH")) {
        hash = part.text("AttributeName");
      } else {
        range = part.text("AttributeName");
      }
    }
    if (hash == null) {
      throw keyed.fault("KeySchema has no HASH key");
    }
    return new TableSpec.Key(hash, range);
  }

  private static @Nullable String timeToLive(Section timeToLive) {
    return Boolean.parseBoolean(timeToLive.optional("Enabled"))
        ? timeToLive.text("AttributeName")
        : null;
  }
}
