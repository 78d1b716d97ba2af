package dev.surety.holidays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.surety.domain.calendar.PublishedHolidays.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayHolidaysTest {
  private final JollydayHolidays holidays = new JollydayHolidays();

  private SortedMap<LocalDate, String> dates(String code, int first, int last) {
    Answer answer = holidays.between(code, first, last);
    assertThat(answer).isInstanceOf(Answer.Dates.class);
    return ((Answer.Dates) answer).names();
  }

  private List<String> near(String code) {
    Answer answer = holidays.between(code, 2026, 2026);
    assertThat(answer).isInstanceOf(Answer.UnknownCode.class);
    return ((Answer.UnknownCode) answer).near();
  }

  private static LocalDate on(String date) {
    return LocalDate.parse(date);
  }

  @Test
  void theSourceNamesTheVersionOfTheData() {
    assertThat(holidays.source()).matches("jollyday \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void aHolidayOnASaturdayIsTheSubstituteDayThatIsPublished() {
    assertThat(dates("US-NY", 2026, 2026))
        .containsEntry(on("2026-07-03"), "Independence Day")
        .containsEntry(on("2026-02-16"), "Presidents Day / Washington's Birthday")
        .doesNotContainKey(on("2026-07-04"));
    assertThat(dates("GB-ENG", 2026, 2026))
        .containsEntry(on("2026-12-28"), "Boxing Day")
        .doesNotContainKey(on("2026-12-26"));
  }

  @Test
  void aRegionHasItsOwnDaysBesidesItsCountrys() {
    assertThat(dates("DE-BY", 2026, 2026))
        .containsEntry(on("2026-06-04"), "Corpus Christi")
        .containsEntry(on("2026-10-03"), "German Unity Day");
    assertThat(dates("DE", 2026, 2026)).doesNotContainKey(on("2026-06-04"));
    assertThat(dates("DE-BY-AG", 2026, 2026)).containsKey(on("2026-08-08"));
    assertThat(dates("BR-SP", 2026, 2026))
        .contains(
            entry(on("2026-07-09"), "Constitutionalist Revolution"),
            entry(on("2026-04-21"), "Tiradentes' Day"));
  }

  @Test
  void whatIsOnlyObservedIsNoClosedDay() {
    assertThat(dates("US-NY", 2026, 2026))
        .doesNotContainKey(on("2026-02-12"))
        .doesNotContainKey(on("2026-04-06"));
  }

  @Test
  void aCodeIsReadInAnyCase() {
    assertThat(dates("us-ny", 2026, 2026)).isEqualTo(dates("US-NY", 2026, 2026));
  }

  @Test
  void wholeYearsAreAnsweredAndTheyDoNotDependOnTheYearsAround() {
    SortedMap<LocalDate, String> three = dates("US", 2021, 2023);
    assertThat(three.firstKey().getYear()).isEqualTo(2021);
    assertThat(three.lastKey().getYear()).isEqualTo(2023);
    for (int year = 2021; year <= 2023; year++) {
      assertThat(three.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
          .isEqualTo(dates("US", year, year));
    }
  }

  @Test
  void anUnknownPartNamesThePartsThereAre() {
    assertThat(near("DE-BAVARIA")).contains("DE-BY", "DE-BE").hasSize(16);
    assertThat(near("US-NY-XXX")).containsExactly("US-NY-NYC");
    assertThat(near("GB-ENG-XX")).containsExactly("GB-ENG");
    assertThat(near("DE-XX-YY")).contains("DE-BY");
  }

  @ParameterizedTest
  @CsvSource({"UK, US", "EN, ES", "USA, US", "XX, MX"})
  void anUnknownCountryNamesThoseLikeIt(String code, String meant) {
    assertThat(near(code)).contains(meant).hasSizeLessThan(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "US-", "-NY", "NYSE", "TARGET", "../us", "us ny", "İT"})
  void whatIsNoCountryIsUnknown(String code) {
    assertThat(near(code)).isNotNull();
  }

  @Test
  void yearsNobodyCanSayAreNotGuessed() {
    assertThat(holidays.between("SA", 2499, 2500)).isInstanceOf(Answer.UnknownYears.class);
  }

  @Test
  void theMachinesLanguageAndZoneDoNotMatter() {
    Map<LocalDate, String> usual = dates("IT", 2026, 2026);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(dates("IT", 2026, 2026)).isEqualTo(usual);
      Locale.setDefault(Locale.GERMANY);
      assertThat(dates("IT", 2026, 2026)).isEqualTo(usual);
      assertThat(dates("IT", 2027, 2027)).containsEntry(on("2027-12-25"), "Christmas");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
