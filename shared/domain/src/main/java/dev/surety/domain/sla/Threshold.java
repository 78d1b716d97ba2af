package dev.surety.domain.sla;

import java.time.Duration;
import java.util.List;

/**
 * When somebody is told about a running clock, and who.
 *
 * @param level its name in the terms and in every record: {@code 75%}, {@code before PT15M}, {@code
 *     after PT2H}
 * @param point when
 * @param recipients contact ids, the terms' {@code notify}
 */
public record Threshold(String level, Point point, List<String> recipients) {
  /** The level that records a breach, whether or not the terms tell anybody about it. */
  public static final String BREACH = "100%";

  public Threshold {
    recipients = List.copyOf(recipients);
  }

  /** A place on a clock, always in the open time of its calendar. */
  public sealed interface Point {
    /** A part of the target is used up; 100 is the due instant. */
    record Percent(int percent) implements Point {}

    record Before(Duration lead) implements Point {}

    record After(Duration delay) implements Point {}
  }

  public static Threshold percent(int percent, List<String> recipients) {
    return new Threshold(percent + "%", new Point.Percent(percent), recipients);
  }

  public static Threshold before(Duration lead, List<String> recipients) {
    return new Threshold("before " + lead, new Point.Before(lead), recipients);
  }

  public static Threshold after(Duration delay, List<String> recipients) {
    return new Threshold("after " + delay, new Point.After(delay), recipients);
  }

  public boolean isEscalation() {
    return point instanceof Point.After;
  }
}
