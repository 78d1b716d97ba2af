package dev.surety.domain.sla;

import dev.surety.domain.party.Side;
import org.jspecify.annotations.Nullable;

/**
 * The agreed attainment of a metric in a period.
 *
 * @param priority a ticket priority, or {@code *} for all of them together
 * @param targetBps the part that must be met, in basis points
 * @param measuredBy who logs the observations of a metric that no clock measures
 * @param unit what those observations count, such as minutes or samples
 */
public record Standard(
    Measure metric, String priority, int targetBps, Side measuredBy, @Nullable String unit) {
  public Standard(Measure metric, String priority, int targetBps) {
    this(metric, priority, targetBps, Side.PROVIDER, null);
  }
}
