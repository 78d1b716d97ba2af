package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.util.List;

/** The service levels of the ticket tests. */
final class Promises {
  private static final List<Threshold> THRESHOLDS =
      List.of(
          Threshold.percent(75, List.of("provider:duty")),
          Threshold.before(Duration.ofMinutes(5), List.of("provider:duty")),
          Threshold.percent(100, List.of("provider:lead", "client:owner")),
          Threshold.after(Duration.ofHours(2), List.of("provider:director", "client:owner")));

  private Promises() {}

  /** Everything that can be promised: answers around the clock, resolutions in office hours. */
  static ServiceLevels all() {
    return Agreements.levels(
        List.of(
            target(Metric.FIRST_RESPONSE, "*", 4 * 60, "always"),
            target(Metric.FIRST_RESPONSE, "HIGH", 60, "always"),
            target(Metric.NEXT_RESPONSE, "*", 2 * 60, "always"),
            target(Metric.UPDATE, "*", 3 * 60, "always"),
            target(Metric.RESOLUTION, "*", 16 * 60, "office")),
        THRESHOLDS);
  }

  /** A first response within an hour around the clock, and nothing else. */
  static ServiceLevels firstResponse() {
    return Agreements.levels(List.of(target(Metric.FIRST_RESPONSE, "*", 60, "always")), THRESHOLDS);
  }

  /** A resolution within 16 office hours, two days, and nothing else. */
  static ServiceLevels resolution() {
    return Agreements.levels(
        List.of(target(Metric.RESOLUTION, "*", 16 * 60, "office")), THRESHOLDS);
  }

  static Target target(Metric metric, String priority, int minutes, String calendar) {
    return new Target(metric, priority, Duration.ofMinutes(minutes), calendar);
  }
}
