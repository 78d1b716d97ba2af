package dev.surety.local.template;

import java.util.List;

/**
 * A function called with the records of the table's stream.
 *
 * @param id function and event
 * @param function the logical id of the function
 * @param patterns event patterns (JSON) of which a record must match one; empty lets all pass
 * @param batchSize the most records in one call
 * @param maximumRetries how often a failing batch is tried again; -1 for as long as it is kept
 * @param reportsItemFailures whether the answer names the records that failed
 */
public record StreamTrigger(
    String id,
    String function,
    List<String> patterns,
    int batchSize,
    int maximumRetries,
    boolean reportsItemFailures) {

  public StreamTrigger {
    patterns = List.copyOf(patterns);
  }
}
