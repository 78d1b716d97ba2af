package dev.surety.domain.calendar;

import static dev.surety.domain.calendar.CalendarFixtures.at;
import static dev.surety.domain.calendar.CalendarFixtures.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The rules on days without clock changes; March 2026 starts on a Sunday. */
class BusinessCalendarTest {
  private static final BusinessCalendar OFFICE =
      in("America/New_York").weekdays("09:00-12:30", "13:30-17:00").compile();

  @Test
  void aTargetRunsOverLunchNightAndWeekend() {
    assertThat(OFFICE.due(at("2026-03-03T12:00-05:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-03-03T14:00-05:00"));
    assertThat(OFFICE.due(at("2026-02-27T16:30-05:00"), Duration.ofHours(1)))
        .isEqualTo(at("2026-03-02T09:30-05:00"));
    assertThat(OFFICE.due(at("2026-02-28T03:00-05:00"), Duration.ofMinutes(1)))
        .isEqualTo(at("2026-03-02T09:01-05:00"));
  }

  @Test
  void exactlyAtClosingIsTheClosingInstantAndANanosecondMoreTheNextOpening() {
    Instant start = at("2026-03-03T16:00-05:00");
    Instant closing = at("2026-03-03T17:00-05:00");
    assertThat(OFFICE.due(start, Duration.ofHours(1))).isEqualTo(closing);
    assertThat(OFFICE.due(start, Duration.ofHours(1).plusNanos(1)))
        .isEqualTo(at("2026-03-04T09:00-05:00").plusNanos(1));
    assertThat(OFFICE.due(start.plusMillis(1), Duration.ofHours(1)))
        .isEqualTo(at("2026-03-04T09:00-05:00").plusMillis(1));
  }

  @Test
  void zeroIsTheStartItselfOpenOrNot() {
    Instant sunday = at("2026-03-01T03:00-05:00").plusNanos(7);
    assertThat(OFFICE.due(sunday, Duration.ZERO)).isEqualTo(sunday);
  }

  @Test
  void backwardIsTheLatestInstantFromWhichTheTargetRemains() {
    assertThat(OFFICE.due(at("2026-03-03T14:00-05:00"), Duration.ofHours(-1)))
        .isEqualTo(at("2026-03-03T12:00-05:00"));
    assertThat(OFFICE.due(at("2026-03-03T14:00-05:00"), Duration.ofMinutes(-30)))
        .isEqualTo(at("2026-03-03T13:30-05:00"));
    assertThat(OFFICE.due(at("2026-03-02T09:00-05:00"), Duration.ofMillis(-1)))
        .isEqualTo(at("2026-02-27T17:00-05:00").minusMillis(1));
  }

  @Test
  void windowsAreHalfOpenAndInSeconds() {
    BusinessCalendar calendar = in("UTC").daily("09:00:30-17:00").compile();
    assertThat(calendar.isOpen(at("2026-03-03T09:00:30Z").minusNanos(1))).isFalse();
    assertThat(calendar.isOpen(at("2026-03-03T09:00:30Z"))).isTrue();
    assertThat(calendar.isOpen(at("2026-03-03T17:00Z").minusNanos(1))).isTrue();
    assertThat(calendar.isOpen(at("2026-03-03T17:00Z"))).isFalse();
  }

  @Test
  void elapsedCountsOpenTimeAndIsNegativeBackward() {
    Instant friday = at("2026-02-27T16:59:59.999-05:00");
    Instant monday = at("2026-03-02T09:00:00.001-05:00");
    assertThat(OFFICE.elapsed(friday, monday)).isEqualTo(Duration.ofMillis(2));
    assertThat(OFFICE.elapsed(monday, friday)).isEqualTo(Duration.ofMillis(-2));
  }

  @Test
  void aWindowTo2400RunsIntoTheNextDay() {
    BusinessCalendar calendar =
        in("UTC")
            .on(DayOfWeek.MONDAY, "22:00-24:00")
            .on(DayOfWeek.TUESDAY, "00:00-02:00")
            .compile();
    assertThat(calendar.due(at("2026-03-02T23:00Z"), Duration.ofHours(2)))
        .isEqualTo(at("2026-03-03T01:00Z"));
    assertThat(calendar.nextClosing(at("2026-03-02T23:00Z"))).contains(at("2026-03-03T02:00Z"));
    assertThat(calendar.periods(at("2026-03-01T00:00Z"), at("2026-03-05T00:00Z")))
        .containsExactly(period("2026-03-02T22:00Z", "2026-03-03T02:00Z"));
  }

  @Test
  void holidaysCloseTheDayAndYearlyOnesEveryYear() {
    BusinessCalendar calendar =
        in("UTC")
            .daily("09:00-17:00")
            .holiday("2026-03-03")
            .yearly("12-31")
            .yearly("02-29")
            .compile();
    assertThat(calendar.isOpen(at("2026-03-03T10:00Z"))).isFalse();
    assertThat(calendar.isOpen(at("2027-03-03T10:00Z"))).isTrue();
    assertThat(calendar.isOpen(at("2026-12-31T10:00Z"))).isFalse();
    assertThat(calendar.isOpen(at("2099-12-31T10:00Z"))).isFalse();
    assertThat(calendar.isOpen(at("2028-02-29T10:00Z"))).isFalse();
    assertThat(calendar.elapsed(at("2027-02-28T00:00Z"), at("2027-03-02T00:00Z")))
        .isEqualTo(Duration.ofHours(16));
    assertThat(calendar.elapsed(at("2028-02-28T00:00Z"), at("2028-03-02T00:00Z")))
        .isEqualTo(Duration.ofHours(16));
  }

  @Test
  void exceptionalHoursReplaceTheDayAndBeatHolidays() {
    BusinessCalendar calendar =
        in("UTC")
            .weekdays("09:00-17:00")
            .holiday("2026-12-24")
            .yearly("12-25")
            .exception("2026-12-24", "09:00-12:00")
            .exception("2026-12-25", "10:00-11:00")
            .exception("2026-12-26", "08:00-09:00")
            .exception("2026-12-28")
            .compile();
    assertThat(calendar.periods(at("2026-12-24T00:00Z"), at("2026-12-29T00:00Z")))
        .containsExactly(
            period("2026-12-24T09:00Z", "2026-12-24T12:00Z"),
            period("2026-12-25T10:00Z", "2026-12-25T11:00Z"),
            period("2026-12-26T08:00Z", "2026-12-26T09:00Z"));
  }

  @Test
  void breaksAreCutOutOfWhateverTheDayHas() {
    BusinessCalendar calendar =
        in("UTC")
            .weekdays("09:00-17:00")
            .holiday("2026-03-05")
            .exception("2026-03-04", "12:00-20:00")
            .breaks("2026-03-03", "10:00-11:00", "16:00-18:00")
            .breaks("2026-03-04", "11:00-13:00")
            .breaks("2026-03-05", "11:00-13:00")
            .compile();
    assertThat(calendar.periods(at("2026-03-03T00:00Z"), at("2026-03-06T00:00Z")))
        .containsExactly(
            period("2026-03-03T09:00Z", "2026-03-03T10:00Z"),
            period("2026-03-03T11:00Z", "2026-03-03T16:00Z"),
            period("2026-03-04T13:00Z", "2026-03-04T20:00Z"));
  }

  @Test
  void nextEdgesAreStrictlyLater() {
    Instant opening = at("2026-03-03T09:00-05:00");
    Instant lunch = at("2026-03-03T12:30-05:00");
    Instant afterLunch = at("2026-03-03T13:30-05:00");
    assertThat(OFFICE.nextOpening(opening.minusNanos(1))).contains(opening);
    assertThat(OFFICE.nextOpening(opening)).contains(afterLunch);
    assertThat(OFFICE.nextClosing(opening)).contains(lunch);
    assertThat(OFFICE.nextClosing(lunch)).contains(at("2026-03-03T17:00-05:00"));
    assertThat(OFFICE.nextOpening(lunch)).contains(afterLunch);
  }

  @Test
  void periodsAreClippedAndNoneWhenTheEndIsNotLater() {
    Instant from = at("2026-03-03T12:00-05:00").plusNanos(5);
    Instant to = at("2026-03-03T13:30-05:00").plusNanos(1);
    assertThat(OFFICE.periods(from, to))
        .containsExactly(
            new BusinessCalendar.Period(from, at("2026-03-03T12:30-05:00")),
            new BusinessCalendar.Period(at("2026-03-03T13:30-05:00"), to));
    assertThat(OFFICE.periods(to, from)).isEmpty();
    assertThat(OFFICE.periods(from, from)).isEmpty();
  }

  @Test
  void alwaysOpenCountsEverySecondAndNeverCloses() {
    BusinessCalendar always =
        BusinessCalendar.compile(CalendarSpec.always(ZoneId.of("America/New_York")));
    Instant beforeChange = at("2026-03-07T12:00-05:00").plusNanos(3);
    assertThat(always.due(beforeChange, Duration.ofDays(1)))
        .isEqualTo(at("2026-03-08T13:00-04:00").plusNanos(3));
    assertThat(always.due(beforeChange, Duration.ofDays(-1)))
        .isEqualTo(at("2026-03-06T12:00-05:00").plusNanos(3));
    assertThat(always.isOpen(beforeChange)).isTrue();
    assertThat(always.nextOpening(beforeChange)).isEmpty();
    assertThat(always.nextClosing(beforeChange)).isEmpty();
    assertThat(always.periods(beforeChange, beforeChange.plusSeconds(999_999))).hasSize(1);
  }

  private static BusinessCalendar.Period period(String from, String to) {
    return new BusinessCalendar.Period(at(from), at(to));
  }
}
