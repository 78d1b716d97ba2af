package dev.surety.json.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.PublishedHolidays;
import dev.surety.domain.calendar.PublishedHolidays.Answer;
import dev.surety.domain.decision.Fault;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the dates of the holiday calendars that a terms document names into the document itself,
 * with where they come from. Both sides sign these very dates; nobody looks them up again.
 */
public final class HolidayResolution {
  /** The most years of published holidays a contract can freeze. */
  public static final int MOST_YEARS = 30;

  static final String NAMED = "holidayCalendar";
  static final String RESOLVED = "publishedHolidays";

  private static final int FIRST_YEAR = yearOf(BusinessCalendar.EARLIEST);
  private static final int LAST_YEAR = yearOf(BusinessCalendar.LATEST) - 1;

  private final PublishedHolidays published;

  @Inject
  HolidayResolution(PublishedHolidays published) {
    this.published = published;
  }

  /**
   * A document and what is wrong with the calendars it names.
   *
   * @param document a copy; a calendar with a fault has no dates
   */
  public record Resolved(ObjectNode document, List<Fault> faults) {}

  /** Resolves every calendar of a terms document. */
  public Resolved resolve(JsonNode terms) {
    Set<String> all = new TreeSet<>();
    terms.path("calendars").fieldNames().forEachRemaining(all::add);
    return resolve(terms, all);
  }

  /**
   * Resolves these calendars of a terms document, anew if they were resolved before, for all years
   * from its start to the one after its end. The others stay word for word. Without readable dates
   * nothing is resolved: the terms have a fault of their own then.
   */
  public Resolved resolve(JsonNode terms, Set<String> calendars) {
    ObjectNode document = terms.deepCopy();
    List<Fault> faults = new ArrayList<>();
    Optional<Integer> first = year(terms, "startsOn");
    Optional<Integer> last = year(terms, "endsOn").map(year -> year + 1);
    for (String name : calendars) {
      if (document.path("calendars").path(name) instanceof ObjectNode calendar
          && first.isPresent()
          && last.isPresent()) {
        calendar(calendar, first.get(), last.get())
            .forEach(fault -> faults.add(fault.below("/calendars/" + name)));
      }
    }
    return new Resolved(document, List.copyOf(faults));
  }

  /**
   * Writes the dates of whole years into one calendar, instead of what was there.
   *
   * @return what is wrong, with pointers relative to the calendar
   */
  public List<Fault> calendar(ObjectNode calendar, int firstYear, int lastYear) {
    calendar.remove(RESOLVED);
    String code = calendar.path(NAMED).asText("");
    if (!PublishedSection.isCode(code)) {
      return List.of(); // absent, or refused as no code by whoever reads the calendar
    }
    if (calendar.path("alwaysOpen").asBoolean()) {
      return fault("always_open_contradicts", "what is always open has no holidays");
    }
    int years = lastYear - firstYear + 1;
    if (years > MOST_YEARS) {
      return fault(
          "holiday_years_too_many",
          "published holidays are for at most %d years, not the %d from %d to %d"
              .formatted(MOST_YEARS, years, firstYear, lastYear));
    }
    boolean covered = firstYear >= FIRST_YEAR && lastYear <= LAST_YEAR;
    Answer answer =
        covered ? published.between(code, firstYear, lastYear) : new Answer.UnknownYears();
    return switch (answer) {
      case Answer.Dates dates -> {
        calendar.set(RESOLVED, section(dates, firstYear, lastYear));
        yield List.of();
      }
      case Answer.UnknownCode(List<String> near) ->
          fault(
              "holiday_calendar_unknown",
              "no published holidays of "
                  + code
                  + (near.isEmpty() ? "" : "; there are " + String.join(", ", near)));
      case Answer.UnknownYears _ ->
          fault(
              "holiday_years_unknown",
              "holidays of %s are not published for all years from %d to %d"
                  .formatted(code, firstYear, lastYear));
    };
  }

  private ObjectNode section(Answer.Dates dates, int firstYear, int lastYear) {
    ObjectNode section =
        Json.object()
            .put("source", published.source())
            .put("from", LocalDate.of(firstYear, 1, 1).toString())
            .put("to", LocalDate.of(lastYear, 12, 31).toString());
    ObjectNode named = section.putObject("dates");
    dates.names().forEach((date, name) -> named.put(date.toString(), name));
    return section;
  }

  /**
   * One fault for each calendar of a document from outside that brings dates of its own: only this
   * class writes them. Not for documents that were resolved here.
   */
  public static List<Fault> sent(JsonNode terms) {
    List<Fault> faults = new ArrayList<>();
    for (var calendar : terms.path("calendars").properties()) {
      if (calendar.getValue().has(RESOLVED)) {
        faults.add(
            new Fault(
                "/calendars/" + calendar.getKey() + "/" + RESOLVED,
                "set_by_surety",
                "name a " + NAMED + ": its dates are written when the terms are proposed"));
      }
    }
    return faults;
  }

  private static List<Fault> fault(String code, String detail) {
    return List.of(new Fault("/" + NAMED, code, detail));
  }

  private static Optional<Integer> year(JsonNode terms, String name) {
    try {
      return Optional.of(LocalDate.parse(terms.path(name).asText("")).getYear());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static int yearOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).getYear();
  }
}
