package dev.surety.deadlines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.deadline.Sweep;
import dev.surety.json.Json;
import java.time.Duration;
import java.time.Instant;

/**
 * What a run did, as CloudWatch's embedded metric format: the log line itself is the measure, so
 * that it costs no call.
 */
final class Measures {
  private static final String NAMESPACE = "Surety";

  private Measures() {}

  /**
   * A run's line.
   *
   * @param began when the run began: how overdue the oldest thing was by then tells whether the
   *     schedule keeps up
   */
  static JsonNode of(Sweep.Report report, Instant began) {
    ObjectNode line = Json.object();
    ObjectNode format = line.putObject("_aws");
    format.put("Timestamp", began.toEpochMilli());
    ObjectNode directive = format.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray();
    var metrics = directive.putArray("Metrics");
    metrics.addObject().put("Name", "DeadlinesFired").put("Unit", "Count");
    metrics.addObject().put("Name", "DeadlinesBacklog").put("Unit", "Count");
    metrics.addObject().put("Name", "DeadlinesBroken").put("Unit", "Count");
    metrics.addObject().put("Name", "OldestOverdueSeconds").put("Unit", "Seconds");
    return line.put("DeadlinesFired", report.fired())
        .put("DeadlinesBacklog", report.left())
        .put("DeadlinesBroken", report.broken().size())
        .put("OldestOverdueSeconds", overdue(report, began));
  }

  /** Seconds since the oldest due instant that the run met; 0 if nothing was due. */
  static long overdue(Sweep.Report report, Instant began) {
    return report
        .oldest()
        .map(oldest -> Math.max(0, Duration.between(oldest, began).toSeconds()))
        .orElse(0L);
  }
}
