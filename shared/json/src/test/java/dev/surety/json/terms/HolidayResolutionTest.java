package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.calendar.CalendarSpec;
import dev.surety.domain.calendar.PublishedHolidays;
import dev.surety.domain.decision.Fault;
import dev.surety.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayResolutionTest {
  private final List<String> asked = new ArrayList<>();
  private final HolidayResolution resolution = new HolidayResolution(new NewYearOnly());

  /** January 1st, of one country, up to the year 2100. */
  private final class NewYearOnly implements PublishedHolidays {
    @Override
    public String source() {
      return "almanac 7";
    }

    @Override
    public Answer between(String code, int firstYear, int lastYear) {
      asked.add(code + " " + firstYear + " " + lastYear);
      if (!code.equals("US-NY")) {
        return new Answer.UnknownCode(List.of("US", "US-NY"));
      }
      if (lastYear > 2100) {
        return new Answer.UnknownYears();
      }
      TreeMap<LocalDate, String> names = new TreeMap<>();
      for (int year = firstYear; year <= lastYear; year++) {
        names.put(LocalDate.of(year, 1, 1), "New Year");
      }
      return new Answer.Dates(names);
    }
  }

  private static ObjectNode terms(String starts, String ends, String code) {
    ObjectNode terms = Json.object().put("startsOn", starts).put("endsOn", ends);
    ObjectNode calendars = terms.putObject("calendars");
    calendars.putObject("office").put("zone", "UTC").put("holidayCalendar", code);
    calendars.putObject("branch").put("zone", "UTC").put("holidayCalendar", code);
    calendars.putObject("always").put("zone", "UTC").put("alwaysOpen", true);
    return terms;
  }

  private List<String> faults(JsonNode terms) {
    return resolution.resolve(terms).faults().stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  @Test
  void theDatesAreWrittenIntoTheDocumentWithWhereTheyComeFrom() throws Json.Malformed {
    ObjectNode terms = terms("2026-03-01", "2026-12-31", "US-NY");
    HolidayResolution.Resolved resolved = resolution.resolve(terms);
    JsonNode expected =
        Json.read(
            """
            {"source": "almanac 7", "from": "2026-01-01", "to": "2027-12-31",
             "dates": {"2026-01-01": "New Year", "2027-01-01": "New Year"}}
            """);
    assertThat(resolved.faults()).isEmpty();
    assertThat(resolved.document().at("/calendars/office/publishedHolidays")).isEqualTo(expected);
    assertThat(resolved.document().at("/calendars/branch/publishedHolidays")).isEqualTo(expected);
    assertThat(resolved.document().at("/calendars/always"))
        .isEqualTo(terms.at("/calendars/always"));
    assertThat(terms).isEqualTo(terms("2026-03-01", "2026-12-31", "US-NY"));
  }

  @Test
  void aResolvedCalendarIsClosedOnThoseDatesBesidesItsOwn() {
    ObjectNode terms = terms("2026-03-01", "2026-12-31", "US-NY");
    ObjectNode office = (ObjectNode) terms.at("/calendars/office");
    office.putArray("holidays").add("2026-12-25");
    CalendarSpec spec =
        Objects.requireNonNull(
            TermsDocument.read(resolution.resolve(terms).document())
                .terms()
                .levels()
                .calendars()
                .get("office"));
    assertThat(spec.holidays())
        .containsExactly(
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2027-01-01"));
  }

  @Test
  void onlyTheCalendarsThatAreNamedAreResolvedAnew() {
    ObjectNode terms = terms("2026-03-01", "2026-12-31", "US-NY");
    ObjectNode signed = resolution.resolve(terms).document();
    signed.put("endsOn", "2027-12-31");
    ObjectNode office = (ObjectNode) signed.at("/calendars/office");
    ObjectNode branch = (ObjectNode) signed.at("/calendars/branch");
    branch.remove("holidayCalendar");
    ObjectNode amended = resolution.resolve(signed, Set.of("branch", "absent")).document();
    assertThat(amended.at("/calendars/office")).isEqualTo(office);
    assertThat(amended.at("/calendars/branch").has("publishedHolidays")).isFalse();
    assertThat(
            resolution
                .resolve(signed, Set.of("office"))
                .document()
                .at("/calendars/office/publishedHolidays/to")
                .asText())
        .isEqualTo("2028-12-31");
  }

  @Test
  void nothingIsAskedWhereNothingIsNamedOrTheDatesAreMissing() {
    ObjectNode terms = terms("2026-03-01", "soon", "US-NY");
    assertThat(resolution.resolve(terms).document()).isEqualTo(terms);
    ObjectNode plain = terms("2026-03-01", "2026-12-31", "U");
    assertThat(resolution.resolve(plain).document()).isEqualTo(plain);
    assertThat(resolution.resolve(Json.object()).document()).isEqualTo(Json.object());
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-12-31, US-ZZ, holiday_calendar_unknown",
    "2026-03-01, 2055-01-01, US-NY, holiday_years_too_many",
    "2090-03-01, 2100-01-01, US-NY, holiday_years_unknown",
    "9990-03-01, 9991-01-01, US-NY, holiday_years_unknown",
    "1899-12-31, 1900-01-01, US-NY, holiday_years_unknown",
  })
  void whatCannotBeResolvedIsNamedWithEachCalendar(
      String starts, String ends, String code, String fault) {
    assertThat(faults(terms(starts, ends, code)))
        .containsExactly(
            "/calendars/branch/holidayCalendar " + fault,
            "/calendars/office/holidayCalendar " + fault);
  }

  @Test
  void thirtyYearsAreResolved() {
    assertThat(faults(terms("2026-03-01", "2054-12-31", "US-NY"))).isEmpty();
    assertThat(asked).containsOnly("US-NY 2026 2055");
  }

  @Test
  void anUnknownCodeIsToldWhatThereIs() {
    assertThat(resolution.resolve(terms("2026-03-01", "2026-12-31", "US-ZZ")).faults())
        .extracting(Fault::detail)
        .allMatch(detail -> detail.contains("US-ZZ") && detail.contains("US, US-NY"));
  }

  @Test
  void whatIsAlwaysOpenHasNoHolidays() {
    ObjectNode terms = terms("2026-03-01", "2026-12-31", "US-NY");
    ((ObjectNode) terms.at("/calendars/office")).put("alwaysOpen", true);
    assertThat(faults(terms))
        .containsExactly("/calendars/office/holidayCalendar always_open_contradicts");
  }

  @Test
  void datesFromOutsideAreRefusedWhateverTheyAre() {
    ObjectNode terms = terms("2026-03-01", "2026-12-31", "US-NY");
    assertThat(HolidayResolution.sent(terms)).isEmpty();
    ((ObjectNode) terms.at("/calendars/office")).putNull("publishedHolidays");
    ((ObjectNode) terms.at("/calendars/branch")).putObject("publishedHolidays");
    assertThat(HolidayResolution.sent(terms))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/calendars/office/publishedHolidays set_by_surety",
            "/calendars/branch/publishedHolidays set_by_surety");
    assertThat(HolidayResolution.sent(Json.object())).isEmpty();
  }
}
