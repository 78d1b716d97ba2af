package dev.surety.domain.sla;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * When somebody is told about a running clock, and who.
 *
 * @param level its name in the terms and in every record: {@code 75%}, {@code before PT15M}, {@code
 *     after PT2H}
 * @param point when
 * @param escalation the escalation level whose contacts are told too, if any
 * @param recipients contact ids, the terms' {@code notify}
 */
public record Threshold(
    String level, Point point, OptionalInt escalation, List<String> recipients) {
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
    return of(percent + "%", new Point.Percent(percent), recipients);
  }

  public static Threshold before(Duration lead, List<String> recipients) {
    return of("before " + lead, new Point.Before(lead), recipients);
  }

  public static Threshold after(Duration delay, List<String> recipients) {
    return of("after " + delay, new Point.After(delay), recipients);
  }

  /** The same threshold, telling the contacts of an escalation level too. */
  public Threshold escalatingTo(int number) {
    return new Threshold(level, point, OptionalInt.of(number), recipients);
  }

  public boolean isEscalation() {
    return point instanceof Point.After;
  }

  private static Threshold of(String level, Point point, List<String> recipients) {
    return new Threshold(level, point, OptionalInt.empty(), recipients);
  }
}
