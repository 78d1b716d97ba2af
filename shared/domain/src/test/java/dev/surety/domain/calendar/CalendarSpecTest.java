package dev.surety.domain.calendar;

import static dev.surety.domain.calendar.CalendarFixtures.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarSpecTest {
  @Test
  void namesEveryContradictionAtOnceWithItsPlace() {
    CalendarSpec spec =
        in("UTC")
            .on(DayOfWeek.MONDAY, "09:00-09:00", "17:00-09:00")
            .on(DayOfWeek.TUESDAY, "09:00-12:00", "11:59:59-17:00")
            .exception("2026-11-27", "09:00-10:00", "09:30-12:00")
            .breaks("2026-05-04", "11:00-10:00")
            .spec();
    assertThat(spec.faults())
        .extracting(CalendarFault::pointer, CalendarFault::code)
        .containsExactly(
            tuple("/weekly/MON/0", "window_empty"),
            tuple("/weekly/MON/1", "window_reversed"),
            tuple("/weekly/TUE/1", "windows_overlap"),
            tuple("/exceptions/2026-11-27/1", "windows_overlap"),
            tuple("/breaks/2026-05-04/0", "window_reversed"));
    assertThat(spec.faults().get(1).detail()).contains("17:00-09:00");
    assertThat(spec.faults().get(2).detail()).contains("11:59:59-17:00", "09:00-12:00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BusinessCalendar.compile(spec))
        .withMessageContaining("/weekly/TUE/1")
        .withMessageContaining("window_reversed");
  }

  @Test
  void touchingWindowsAndExceptionalHoursOnAHolidayAreNoContradiction() {
    CalendarSpec spec =
        in("Europe/Berlin")
            .on(DayOfWeek.MONDAY, "12:00-17:00", "09:00-12:00")
            .holiday("2026-12-25")
            .exception("2026-12-25", "10:00-12:00")
            .breaks("2026-12-26", "10:00-11:00")
            .spec();
    assertThat(spec.faults()).isEmpty();
  }

  @Test
  void refusesACalendarThatNeverOpensByName() {
    CalendarSpec nothing = in("UTC").holiday("2026-12-25").spec();
    CalendarSpec closedDates = in("UTC").exception("2026-12-25").spec();
    CalendarSpec allCut =
        in("UTC").exception("2026-12-25", "09:00-12:00").breaks("2026-12-25", "08:00-13:00").spec();
    CalendarSpec inTheGap = in("America/New_York").exception("2026-03-08", "02:00-02:45").spec();
    for (CalendarSpec spec : List.of(nothing, closedDates, allCut, inTheGap, allHolidays())) {
      assertThat(spec.faults())
          .singleElement()
          .satisfies(fault -> assertThat(fault.code()).isEqualTo("never_open"))
          .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/weekly"));
    }
    assertThat(nothing.faults().getFirst().detail()).contains("no weekday has open hours");
    assertThat(allHolidays().faults().getFirst().detail()).contains("yearly holidays close every");
  }

  private static CalendarSpec allHolidays() {
    CalendarFixtures calendar = in("UTC").daily("09:00-17:00");
    LocalDate leapYear = LocalDate.of(2024, 1, 1);
    leapYear
        .datesUntil(leapYear.plusYears(1))
        .forEach(date -> calendar.yearly(date.toString().substring(5)));
    return calendar.spec();
  }

  @Test
  void refusesDatesThatNoCalendarCovers() {
    CalendarSpec spec =
        in("UTC").daily("09:00-17:00").holiday("3000-01-01").exception("1899-12-31").spec();
    assertThat(spec.faults())
        .extracting(CalendarFault::pointer)
        .containsExactly("/holidays", "/exceptions/1899-12-31");
    assertThat(spec.faults().getFirst().detail()).contains("3000-01-01");
  }

  @Test
  void alwaysOpenContradictsHoursAndDates() {
    assertThat(CalendarSpec.always(ZoneOffset.UTC).faults()).isEmpty();
    CalendarSpec written =
        in("UTC")
            .on(DayOfWeek.MONDAY, "09:00-09:00")
            .holiday("2026-12-25")
            .yearly("12-31")
            .exception("2026-11-27", "09:00-12:00")
            .breaks("2026-05-04", "10:00-11:00")
            .spec();
    CalendarSpec always =
        new CalendarSpec(
            written.zone(),
            true,
            written.weekly(),
            written.holidays(),
            written.yearlyHolidays(),
            written.exceptions(),
            written.breaks());
    assertThat(always.faults())
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            "/breaks always_open_contradicts",
            "/exceptions always_open_contradicts",
            "/holidays always_open_contradicts",
            "/weekly always_open_contradicts",
            "/yearlyHolidays always_open_contradicts");
  }

  @Test
  void keepsWhatWasAgreedWhenTheSourceChanges() {
    List<Window> hours = new ArrayList<>(CalendarFixtures.windows("09:00-17:00"));
    CalendarSpec spec =
        new CalendarSpec(
            ZoneOffset.UTC,
            false,
            Map.of(DayOfWeek.MONDAY, hours),
            Set.of(),
            Set.of(),
            Map.of(),
            Map.of());
    hours.clear();
    assertThat(spec.weekly().get(DayOfWeek.MONDAY)).containsExactly(Window.of("09:00", "17:00"));
  }
}
