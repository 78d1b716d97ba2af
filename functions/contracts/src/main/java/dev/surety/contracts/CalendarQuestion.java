package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.BusinessCalendar.Period;
import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.calendar.Pauses;
import dev.surety.domain.decision.Fault;
import dev.surety.json.Faults;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import dev.surety.json.terms.CalendarReader;
import dev.surety.json.terms.HolidayResolution;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked about a calendar.
 *
 * @param calendar as it was written, with the published holidays that were used
 * @param target open time from the start on, or back from it; set if there is no end
 * @param contradictions what can be read and makes no sense
 */
record CalendarQuestion(
    JsonNode calendar,
    CalendarSpec spec,
    Instant start,
    Optional<Duration> target,
    Optional<Instant> end,
    Pauses pauses,
    List<Fault> contradictions) {

  private static final String INSTANT =
      "an instant from 1900 to 3000 such as 2026-03-06T16:30:00-05:00";
  private static final String TARGET = "a duration of at most ten years such as PT1H or -PT1H";
  // What is published changes: nobody is told of holidays further away than this.
  private static final int YEARS_ON = 10;
  private static final int YEARS_BACK = 1;
  private static final int FIRST_YEAR = yearOf(BusinessCalendar.EARLIEST);
  private static final int LAST_YEAR = yearOf(BusinessCalendar.LATEST) - 1;

  static CalendarQuestion read(Reader body, HolidayResolution holidays) {
    Instant start = body.parsed("start", INSTANT, Instant.EPOCH, CalendarQuestion::instant);
    Optional<Duration> target = body.optionalParsed("target", TARGET, Duration.ZERO, Names::span);
    Optional<Instant> end =
        body.optionalParsed("end", INSTANT, Instant.EPOCH, CalendarQuestion::instant);
    if (target.isPresent() == end.isPresent()) {
      body.faults()
          .add(
              body.at("target"),
              target.isPresent() ? "ambiguous" : Fault.MISSING,
              "exactly one of target and end is expected");
    }
    Pauses pauses = Pauses.of(body.each("pauses", CalendarQuestion::pause));
    boolean back = target.map(Duration::isNegative).or(() -> end.map(start::isAfter)).orElse(false);
    JsonNode calendar = body.object("calendar").whole().deepCopy();
    List<Fault> contradictions = new ArrayList<>();
    CalendarSpec spec =
        calendar instanceof ObjectNode written
            ? spec(written, start, back, body.faults(), holidays, contradictions)
            : CalendarSpec.always(ZoneOffset.UTC);
    if (!body.faults().isEmpty()) {
      contradictions.forEach(f -> body.faults().add(f.pointer(), f.code(), f.detail()));
    }
    return new CalendarQuestion(calendar, spec, start, target, end, pauses, contradictions);
  }

  /** Dates that were written in already, in signed terms, are used as they are. */
  private static CalendarSpec spec(
      ObjectNode written,
      Instant start,
      boolean back,
      Faults faults,
      HolidayResolution holidays,
      List<Fault> contradictions) {
    if (!written.hasNonNull("publishedHolidays")) {
      int year = yearOf(start);
      int first = Math.max(FIRST_YEAR, year - (back ? YEARS_ON : YEARS_BACK));
      int last = Math.min(LAST_YEAR, year + (back ? YEARS_BACK : YEARS_ON));
      holidays
          .calendar(written, Math.min(first, last), last)
          .forEach(fault -> contradictions.add(fault.below("/calendar")));
    }
    Faults unreadable = new Faults();
    CalendarSpec spec = CalendarReader.read(new Reader(written, "/calendar", unreadable));
    unreadable.all().forEach(f -> faults.add(f.pointer(), f.code(), f.detail()));
    if (unreadable.isEmpty()) {
      spec.faults().stream()
          .map(f -> new Fault("/calendar" + f.pointer(), f.code(), f.detail()))
          .forEach(contradictions::add);
    }
    return spec;
  }

  private static Period pause(Reader pause) {
    Instant from = pause.parsed("from", INSTANT, Instant.MIN, CalendarQuestion::instant);
    Instant to = pause.parsed("to", INSTANT, Instant.MAX, CalendarQuestion::instant);
    pause.nothingElse();
    if (to.isBefore(from)) {
      pause.faults().add(pause.at("to"), "pause_reversed", to + " is before " + from);
      return new Period(from, from);
    }
    return new Period(from, to);
  }

  private static Instant instant(String text) {
    Instant instant = Names.instant(text);
    if (instant.isBefore(BusinessCalendar.EARLIEST) || instant.isAfter(BusinessCalendar.LATEST)) {
      throw new IllegalArgumentException(text);
    }
    return instant;
  }

  private static int yearOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getYear();
  }
}
