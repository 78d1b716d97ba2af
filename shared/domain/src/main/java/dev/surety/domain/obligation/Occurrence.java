package dev.surety.domain.obligation;

import dev.surety.domain.terms.ObligationPlan.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/**
 * One week, from Monday on, or one month of the contract's zone.
 *
 * @param label such as {@code 2027-W03} or {@code 2027-03}
 * @param end the first instant after it
 */
record Occurrence(String label, Instant end) {
  private static final int YEAR_AND_WEEK = "2027-W03".length();

  /** The one that an instant lies in. */
  static Occurrence around(Instant at, Rhythm rhythm, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return switch (rhythm) {
      case WEEKLY ->
          new Occurrence(
              day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, YEAR_AND_WEEK),
              midnight(day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone));
      case MONTHLY ->
          new Occurrence(
              YearMonth.from(day).toString(),
              midnight(day.with(TemporalAdjusters.firstDayOfNextMonth()), zone));
    };
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
