package dev.surety.domain.calendar;

import static dev.surety.domain.calendar.CalendarFixtures.at;
import static dev.surety.domain.calendar.CalendarFixtures.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Window edges where clocks are moved. New York: 2026-03-08 02:00 to 03:00, 2026-11-01 back. */
class ClockChangeTest {
  private static final Instant SPRING = at("2026-03-08T07:00Z");

  @Test
  void anEdgeInAGapMovesToTheFirstInstantAfterIt() {
    BusinessCalendar opens = in("America/New_York").daily("02:30-04:00").compile();
    assertThat(opens.periods(at("2026-03-08T00:00-05:00"), at("2026-03-08T23:00-04:00")))
        .containsExactly(new BusinessCalendar.Period(SPRING, at("2026-03-08T04:00-04:00")));
    BusinessCalendar closes = in("America/New_York").daily("01:00-02:30").compile();
    assertThat(closes.periods(at("2026-03-08T00:00-05:00"), at("2026-03-08T23:00-04:00")))
        .containsExactly(new BusinessCalendar.Period(at("2026-03-08T01:00-05:00"), SPRING));
    BusinessCalendar inside = in("America/New_York").daily("02:00-03:00").compile();
    assertThat(inside.elapsed(at("2026-03-08T00:00-05:00"), at("2026-03-09T00:00-04:00"))).isZero();
    assertThat(inside.nextOpening(at("2026-03-08T00:00-05:00")))
        .contains(at("2026-03-09T02:00-04:00"));
  }

  @Test
  void inAnOverlapAWindowOpensAtTheEarlierAndClosesAtTheLaterInstant() {
    BusinessCalendar calendar = in("America/New_York").daily("01:15-01:45").compile();
    assertThat(calendar.periods(at("2026-11-01T00:00-04:00"), at("2026-11-01T23:00-05:00")))
        .containsExactly(
            new BusinessCalendar.Period(
                at("2026-11-01T01:15-04:00"), at("2026-11-01T01:45-05:00")));
  }

  @Test
  void timeThatTwoWindowsComeToShareInAnOverlapCountsOnce() {
    BusinessCalendar calendar =
        in("America/New_York").daily("00:00-01:15", "01:30-03:00").compile();
    assertThat(calendar.elapsed(at("2026-11-01T00:00-04:00"), at("2026-11-01T12:00-05:00")))
        .isEqualTo(Duration.ofHours(4));
    assertThat(calendar.due(at("2026-11-01T00:00-04:00"), Duration.ofHours(4)))
        .isEqualTo(at("2026-11-01T03:00-05:00"));
  }

  @Test
  void daysOf23And25HoursCountWhatElapsed() {
    BusinessCalendar calendar = in("Europe/Berlin").daily("00:00-24:00").compile();
    assertThat(calendar.elapsed(at("2026-03-29T00:00+01:00"), at("2026-03-30T00:00+02:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(calendar.elapsed(at("2026-10-25T00:00+02:00"), at("2026-10-26T00:00+01:00")))
        .isEqualTo(Duration.ofHours(25));
    assertThat(calendar.due(at("2026-10-24T12:00+02:00"), Duration.ofHours(24)))
        .isEqualTo(at("2026-10-25T11:00+01:00"));
    assertThat(calendar.nextClosing(at("2026-03-29T00:00+01:00"))).isEmpty();
  }

  @Test
  void aDayThatStartsAfterMidnightAndOneWhoseLastHourComesTwice() {
    BusinessCalendar calendar =
        in("America/Sao_Paulo").daily("00:00-01:30", "22:30-24:00").compile();
    assertThat(calendar.periods(at("2018-11-03T12:00-03:00"), at("2018-11-04T12:00-02:00")))
        .containsExactly(
            new BusinessCalendar.Period(
                at("2018-11-03T22:30-03:00"), at("2018-11-04T01:30-02:00")));
    assertThat(calendar.elapsed(at("2018-11-03T12:00-03:00"), at("2018-11-04T12:00-02:00")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(calendar.elapsed(at("2018-02-17T12:00-02:00"), at("2018-02-18T12:00-03:00")))
        .isEqualTo(Duration.ofHours(4));
  }

  @Test
  void halfAnHourInLordHowe() {
    BusinessCalendar calendar = in("Australia/Lord_Howe").daily("01:00-03:00").compile();
    assertThat(calendar.elapsed(at("2026-04-04T12:00Z"), at("2026-04-05T12:00Z")))
        .isEqualTo(Duration.ofMinutes(150));
    assertThat(calendar.elapsed(at("2026-10-03T12:00Z"), at("2026-10-04T12:00Z")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void aDateThatASideOfTheWorldSkippedOrLivedTwice() {
    BusinessCalendar apia = in("Pacific/Apia").daily("09:00-17:00").compile();
    assertThat(apia.elapsed(at("2011-12-29T00:00-10:00"), at("2012-01-01T00:00+14:00")))
        .isEqualTo(Duration.ofHours(16));
    BusinessCalendar kwajalein = in("Pacific/Kwajalein").daily("09:00-17:00").compile();
    Instant from = at("1969-09-27T00:00Z");
    Instant to = at("1969-10-04T00:00Z");
    Duration elapsed = kwajalein.elapsed(from, to);
    assertThat(elapsed).isGreaterThan(Duration.ofHours(7 * 8));
    assertThat(kwajalein.due(from, elapsed)).isBeforeOrEqualTo(to);
    assertThat(kwajalein.elapsed(from, kwajalein.due(from, elapsed))).isEqualTo(elapsed);
  }

  /** Havana shows midnight twice; St. John's falls back over midnight; the others skip it. */
  @ParameterizedTest
  @CsvSource({
    "America/Havana, 2026-11-01",
    "America/St_Johns, 2006-10-29",
    "Asia/Tehran, 2021-09-22",
    "America/Sao_Paulo, 2018-02-18",
    "America/Sao_Paulo, 2018-11-04",
    "Asia/Tehran, 2021-03-22"
  })
  void aMidnightThatComesTwiceOrNeverIsCountedAsTheWallClockWalkDoes(String zone, LocalDate day) {
    List<String[]> hours =
        List.of(
            new String[] {"00:00-00:30"},
            new String[] {"20:00-24:00"},
            new String[] {"00:00-00:30", "20:00-24:00"},
            new String[] {"00:15-02:00", "23:15-23:30"});
    for (String[] windows : hours) {
      BusinessCalendar calendar = in(zone).daily(windows).compile();
      WallClockWalk walk = new WallClockWalk(calendar.spec(), day.minusDays(3), 6);
      Instant from = day.minusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC);
      for (int minute = 0; minute < 4000; minute += 13) {
        Instant to = from.plus(Duration.ofMinutes(minute));
        assertThat(calendar.elapsed(from, to)).isEqualTo(walk.elapsed(from, to));
        assertThat(calendar.isOpen(to)).isEqualTo(walk.isOpen(to));
      }
      for (int minute = 1; minute < 200; minute += 7) {
        Duration target = Duration.ofMinutes(minute);
        walk.due(from, target)
            .ifPresent(due -> assertThat(calendar.due(from, target)).isEqualTo(due));
      }
    }
  }
}
