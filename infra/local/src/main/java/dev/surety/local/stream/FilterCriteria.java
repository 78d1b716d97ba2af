package dev.surety.local.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * An event source mapping's filter: a record passes when any pattern matches it, and everything
 * passes when there is none.
 */
public final class FilterCriteria {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<Pattern> patterns;

  private FilterCriteria(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /**
   * Reads the patterns.
   *
   * @param patterns JSON, as in the template
   * @throws IllegalArgumentException naming the operator that is not known here, or the fault
   */
  public static FilterCriteria of(List<String> patterns) {
    return new FilterCriteria(patterns.stream().map(FilterCriteria::pattern).toList());
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.of("", JSON.readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stream filter is not JSON: " + text, e);
    }
  }

  boolean pass(JsonNode streamRecord) {
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> pattern.matches(streamRecord));
  }
}
