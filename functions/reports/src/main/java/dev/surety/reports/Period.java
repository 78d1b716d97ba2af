package dev.surety.reports;

import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.json.Names;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The time a report is about.
 *
 * @param from its beginning
 * @param to its end, not part of it
 * @param zone in which its dates and months are meant
 */
record Period(Instant from, Instant to, ZoneId zone) {
  /** Before any contract; with {@link #LATEST} it keeps years to four digits. */
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9990-01-01T00:00:00Z");
  private static final int LONGEST = 400;

  /**
   * The period that is asked for, or else the current month.
   *
   * @throws BadRequest naming the parameter that makes no sense
   */
  static Period of(Given given, ZoneId zone) throws BadRequest {
    LocalDate month = given.now().atZone(zone).toLocalDate().withDayOfMonth(1);
    Instant from = at(given, "from", month, zone);
    Instant to = at(given, "to", month.plusMonths(1), zone);
    if (!from.isBefore(to)) {
      throw new BadRequest("to_invalid", "to is after from, " + from + ", and not " + to);
    }
    ZonedDateTime last = from.atZone(zone).plusDays(LONGEST);
    if (to.isAfter(last.toInstant())) {
      throw new BadRequest("to_invalid", "to is at most " + LONGEST + " days after from, " + from);
    }
    return new Period(from, to, zone);
  }

  /**
   * An instant that a contract can have to do with.
   *
   * @throws DateTimeException for anything else
   */
  static Instant instant(String text) {
    return plausible(Names.instant(text));
  }

  private static Instant at(Given given, String name, LocalDate otherwise, ZoneId zone)
      throws BadRequest {
    String text = given.query().getOrDefault(name, otherwise.toString());
    try {
      return text.contains("T")
          ? instant(text)
          : plausible(LocalDate.parse(text).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      throw new BadRequest(name + "_invalid", name + " is a date or an instant, not " + text);
    }
  }

  private static Instant plausible(Instant at) {
    if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
      throw new DateTimeException("out of range");
    }
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
