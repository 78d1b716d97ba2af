package dev.surety.domain.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A length of time as people agree on it: in days, weeks, months and years of the contract's zone
 * ({@code P30D}), or in elapsed hours, minutes and seconds ({@code PT72H}); never both.
 */
public record Span(Period days, Duration time) {
  /** Longer than any contract can be read to mean. */
  private static final int MOST_YEARS = 10;

  public static final Span NONE = new Span(Period.ZERO, Duration.ZERO);

  public Span {
    boolean negative =
        time.isNegative() || days.getYears() < 0 || days.getMonths() < 0 || days.getDays() < 0;
    boolean tooLong =
        days.toTotalMonths() > 12 * MOST_YEARS
            || days.getDays() > 366 * MOST_YEARS
            || time.compareTo(Duration.ofDays(366L * MOST_YEARS)) > 0;
    if (negative || tooLong || time.toNanosPart() % 1_000_000 != 0) {
      throw new IllegalArgumentException("from nothing to " + MOST_YEARS + " years");
    }
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is negative, longer than ten years, or finer than
   *     milliseconds
   * @throws java.time.DateTimeException if it is in no ISO 8601 form
   */
  public static Span parse(String text) {
    return text.startsWith("PT")
        ? new Span(Period.ZERO, Duration.parse(text))
        : new Span(Period.parse(text), Duration.ZERO);
  }

  public static Span ofDays(int days) {
    return new Span(Period.ofDays(days), Duration.ZERO);
  }

  /** The instant so much later. */
  public Instant after(Instant start, ZoneId zone) {
    return start.atZone(zone).plus(days).plus(time).toInstant();
  }

  /** The instant so much earlier. */
  public Instant before(Instant end, ZoneId zone) {
    ZonedDateTime moved = end.atZone(zone).minus(days).minus(time);
    return moved.toInstant();
  }

  @Override
  public String toString() {
    return time.isZero() ? days.toString() : time.toString();
  }
}
