package dev.surety.local.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table.
 *
 * @param name its name; the logical id when the template leaves naming to CloudFormation
 * @param key its primary key
 * @param attributes the type ({@code S}, {@code N}, {@code B}) of each attribute used in a key
 * @param indexes its global secondary indexes
 * @param timeToLiveAttribute the attribute after whose epoch second an item goes; null for none
 * @param streamView the stream's view type; null when there is no stream
 */
public record TableSpec(
    String name,
    Key key,
    Map<String, String> attributes,
    List<Index> indexes,
    @Nullable String timeToLiveAttribute,
    @Nullable String streamView) {

  public TableSpec {
    attributes = Map.copyOf(attributes);
    indexes = List.copyOf(indexes);
  }

  /**
   * A key.
   *
   * @param hash the partition key's attribute
   * @param range the sort key's attribute; null for none
   */
  public record Key(String hash, @Nullable String range) {}

  /**
   * A global secondary index.
   *
   * @param name its name
   * @param key its key
   * @param projection {@code KEYS_ONLY}, {@code ALL} or {@code INCLUDE}
   * @param included the attributes {@code INCLUDE} adds
   */
  public record Index(String name, Key key, String projection, List<String> included) {

    public Index {
      included = List.copyOf(included);
    }
  }
}
