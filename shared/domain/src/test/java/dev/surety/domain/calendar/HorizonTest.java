package dev.surety.domain.calendar;

import static dev.surety.domain.calendar.CalendarFixtures.at;
import static dev.surety.domain.calendar.CalendarFixtures.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What cannot be answered is refused, never walked after; what is far costs and gives the same. */
class HorizonTest {
  private static final BusinessCalendar OFFICE =
      in("Europe/Berlin").weekdays("09:00-17:00").yearly("12-25").compile();
  private static final BusinessCalendar ONE_DAY =
      in("UTC").exception("2026-03-03", "09:00-17:00").compile();

  @Test
  void hoursOnExceptionalDatesRunOut() {
    Instant before = at("2026-03-01T00:00Z");
    assertThat(ONE_DAY.due(before, Duration.ofHours(8))).isEqualTo(at("2026-03-03T17:00Z"));
    assertThatExceptionOfType(UnreachableTarget.class)
        .isThrownBy(() -> ONE_DAY.due(before, Duration.ofHours(8).plusNanos(1)))
        .withMessageContaining("No weekday has open hours")
        .withMessageContaining("2026-03-03")
        .satisfies(e -> assertThat(e.target()).isEqualTo(Duration.ofHours(8).plusNanos(1)));
    assertThatExceptionOfType(UnreachableTarget.class)
        .isThrownBy(() -> ONE_DAY.due(at("2027-01-01T00:00Z"), Duration.ofNanos(1)));
    assertThatExceptionOfType(UnreachableTarget.class)
        .isThrownBy(() -> ONE_DAY.due(before, Duration.ofNanos(-1)));
    assertThat(ONE_DAY.nextOpening(at("2026-03-03T09:00Z"))).isEmpty();
    assertThat(ONE_DAY.nextClosing(at("2026-03-03T17:00Z"))).isEmpty();
    assertThat(ONE_DAY.nextClosing(before)).contains(at("2026-03-03T17:00Z"));
  }

  @Test
  void saysBeforehandWhetherATargetCanBeUsedUp() {
    assertThat(OFFICE.reaches(Duration.ofDays(1000))).isTrue();
    assertThat(OFFICE.reaches(Duration.ofDays(-1000))).isTrue();
    assertThat(OFFICE.reaches(Duration.ofDays(365 * 500))).isFalse();
    assertThat(OFFICE.reaches(Duration.ofSeconds(Long.MAX_VALUE))).isFalse();
    assertThat(OFFICE.reaches(Duration.ofSeconds(Long.MIN_VALUE))).isFalse();
    assertThat(ONE_DAY.reaches(Duration.ofNanos(1))).isFalse();
    assertThat(ONE_DAY.reaches(Duration.ZERO)).isTrue();
  }

  @Test
  void hugeTargetsAreRefusedWithTheCalendarsHours() {
    for (Duration target :
        List.of(
            Duration.ofDays(365_000), Duration.ofSeconds(Long.MIN_VALUE), Duration.ofDays(-9999))) {
      assertThatExceptionOfType(UnreachableTarget.class)
          .isThrownBy(() -> OFFICE.due(at("1910-01-01T00:00Z"), target))
          .withMessageContaining("PT40H");
    }
  }

  @Test
  void instantsOutsideTheHorizonAreRefused() {
    Instant early = BusinessCalendar.EARLIEST.minusNanos(1);
    Instant late = BusinessCalendar.LATEST.plusNanos(1);
    for (Instant outside : List.of(early, late, Instant.MIN, Instant.MAX)) {
      Instant now = at("2026-03-01T00:00Z");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OFFICE.due(outside, Duration.ofHours(1)))
          .withMessageContaining(outside.toString());
      assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.elapsed(now, outside));
      assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.elapsed(outside, now));
      assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.isOpen(outside));
      assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.nextOpening(outside));
      assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.nextClosing(outside));
      assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.periods(outside, now));
    }
  }

  @Test
  void theEndsOfTheHorizonAreAnswered() {
    BusinessCalendar always =
        BusinessCalendar.compile(CalendarSpec.always(ZoneId.of("Pacific/Auckland")));
    Duration all = Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);
    assertThat(always.due(BusinessCalendar.EARLIEST, all)).isEqualTo(BusinessCalendar.LATEST);
    assertThat(always.due(BusinessCalendar.LATEST, all.negated()))
        .isEqualTo(BusinessCalendar.EARLIEST);
    Duration open = OFFICE.elapsed(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);
    Instant last = OFFICE.due(BusinessCalendar.EARLIEST, open);
    assertThat(OFFICE.elapsed(last, BusinessCalendar.LATEST)).isZero();
    assertThat(OFFICE.nextOpening(BusinessCalendar.LATEST)).isEmpty();
  }

  @Test
  void weeksRepeatForCenturies() {
    BusinessCalendar calendar = in("UTC").weekdays("09:00-17:00").compile();
    assertThat(calendar.due(at("2026-03-02T09:00Z"), Duration.ofHours(40 * 5000)))
        .isEqualTo(at("2026-03-02T09:00Z").plus(Duration.ofDays(7 * 5000 - 3)).plusSeconds(28_800));
  }

  @Test
  void threadsThatAskAboutDifferentYearsGetTheSameAnswers() {
    BusinessCalendar shared = in("Europe/Berlin").weekdays("09:00-17:00").yearly("05-01").compile();
    List<Instant> starts =
        IntStream.range(0, 400)
            .mapToObj(i -> at("1950-03-01T08:00Z").plus(Duration.ofDays(i * 7919L % 60_000)))
            .toList();
    List<Instant> together =
        starts.parallelStream().map(start -> shared.due(start, Duration.ofDays(375))).toList();
    BusinessCalendar alone = BusinessCalendar.compile(shared.spec());
    assertThat(together)
        .isEqualTo(starts.stream().map(start -> alone.due(start, Duration.ofDays(375))).toList());
  }
}
