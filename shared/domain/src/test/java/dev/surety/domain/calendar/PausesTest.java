package dev.surety.domain.calendar;

import static dev.surety.domain.calendar.CalendarFixtures.at;
import static dev.surety.domain.calendar.CalendarFixtures.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.calendar.BusinessCalendar.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausesTest {
  private static final BusinessCalendar OFFICE =
      in("America/New_York").weekdays("09:00-17:00").compile();
  private static final Instant TUESDAY_TEN = at("2026-03-03T10:00-05:00");

  private static Period pause(String from, String to) {
    return new Period(at(from), at(to));
  }

  private static Pauses one(String from, String to) {
    return Pauses.of(List.of(pause(from, to)));
  }

  @Test
  void pausesThatOverlapOrTouchAreOneAndEmptyOnesAreNone() {
    Pauses pauses =
        Pauses.of(
            List.of(
                pause("2026-03-03T14:00Z", "2026-03-03T15:00Z"),
                pause("2026-03-03T10:00Z", "2026-03-03T13:00Z"),
                pause("2026-03-03T11:00Z", "2026-03-03T12:00Z"),
                pause("2026-03-03T13:00Z", "2026-03-03T13:30Z"),
                pause("2026-03-03T20:00Z", "2026-03-03T20:00Z")));
    assertThat(pauses.periods())
        .containsExactly(
            pause("2026-03-03T10:00Z", "2026-03-03T13:30Z"),
            pause("2026-03-03T14:00Z", "2026-03-03T15:00Z"));
    assertThat(pauses.at(at("2026-03-03T13:30Z"))).isEmpty();
    assertThat(pauses.at(at("2026-03-03T14:00Z"))).isPresent();
    assertThat(pauses.at(at("2026-03-03T09:59Z"))).isEmpty();
  }

  @Test
  void aPauseCannotEndBeforeItBegins() {
    assertThatThrownBy(() -> one("2026-03-03T11:00Z", "2026-03-03T10:00Z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03-03T11:00:00Z");
  }

  @Test
  void usedUpWhereAPauseBeginsIsDueThereAndANanosecondMoreAfterIt() {
    Pauses pauses = one("2026-03-03T11:00-05:00", "2026-03-04T11:00-05:00");
    assertThat(OFFICE.due(TUESDAY_TEN, Duration.ofHours(1), pauses))
        .isEqualTo(at("2026-03-03T11:00-05:00"));
    assertThat(OFFICE.due(TUESDAY_TEN, Duration.ofHours(1).plusNanos(1), pauses))
        .isEqualTo(at("2026-03-04T11:00-05:00").plusNanos(1));
  }

  @Test
  void aPauseOverNightNeverMovesADueTimeOutOfOpeningHours() {
    Pauses pauses = one("2026-03-03T16:00-05:00", "2026-03-04T03:00-05:00");
    assertThat(OFFICE.due(TUESDAY_TEN, Duration.ofHours(7), pauses))
        .isEqualTo(at("2026-03-04T10:00-05:00"));
  }

  @Test
  void backwardIsTheLatestInstantFromWhichTheTargetRemains() {
    Pauses pauses = one("2026-03-03T11:00-05:00", "2026-03-03T12:00-05:00");
    Instant end = at("2026-03-03T13:00-05:00");
    assertThat(OFFICE.due(end, Duration.ofHours(-1), pauses))
        .isEqualTo(at("2026-03-03T12:00-05:00"));
    assertThat(OFFICE.due(end, Duration.ofMinutes(-61), pauses))
        .isEqualTo(at("2026-03-03T10:59-05:00"));
    assertThat(OFFICE.elapsed(end, TUESDAY_TEN, pauses)).isEqualTo(Duration.ofHours(-2));
  }

  @Test
  void zeroIsTheStartItselfEvenInAPause() {
    Pauses pauses = one("2026-03-03T09:00-05:00", "2026-03-03T12:00-05:00");
    assertThat(OFFICE.due(TUESDAY_TEN, Duration.ZERO, pauses)).isEqualTo(TUESDAY_TEN);
  }

  @Test
  void aPauseWithoutEndLeavesATargetUnreachableAndSaysSo() {
    Pauses pauses = Pauses.of(List.of(new Period(at("2026-03-03T11:00-05:00"), Instant.MAX)));
    assertThat(OFFICE.due(TUESDAY_TEN, Duration.ofHours(1), pauses))
        .isEqualTo(at("2026-03-03T11:00-05:00"));
    assertThatThrownBy(() -> OFFICE.due(TUESDAY_TEN, Duration.ofHours(2), pauses))
        .isInstanceOf(UnreachableTarget.class)
        .hasMessageContaining("PT2H")
        .hasMessageContaining("nothing counts in the pause from 2026-03-03T16:00:00Z");
  }

  @Test
  void whatIsUnreachableAfterAPauseNamesTheWholeTarget() {
    BusinessCalendar once = in("UTC").exception("2026-03-03", "09:00-17:00").compile();
    Pauses pauses = one("2026-03-03T10:00Z", "2026-03-03T11:00Z");
    assertThatThrownBy(() -> once.due(at("2026-03-03T09:00Z"), Duration.ofHours(8), pauses))
        .isInstanceOfSatisfying(
            UnreachableTarget.class, e -> assertThat(e.target()).isEqualTo(Duration.ofHours(8)))
        .hasMessageContaining("exceptional dates end with 2026-03-03");
  }

  @Test
  void periodsAreCutAtPausesAndNeverMoreThanAskedFor() {
    Pauses pauses = one("2026-03-03T16:00-05:00", "2026-03-04T10:00-05:00");
    Instant end = at("2999-03-01T12:00-05:00");
    assertThat(OFFICE.periods(TUESDAY_TEN, end, pauses, 2))
        .containsExactly(
            pause("2026-03-03T10:00-05:00", "2026-03-03T16:00-05:00"),
            pause("2026-03-04T10:00-05:00", "2026-03-04T17:00-05:00"));
    Pauses centuries = Pauses.of(List.of(new Period(TUESDAY_TEN, at("2999-02-28T12:00-05:00"))));
    assertThat(OFFICE.periods(TUESDAY_TEN, end, centuries, 9))
        .containsExactly(
            pause("2999-02-28T12:00-05:00", "2999-02-28T17:00-05:00"),
            pause("2999-03-01T09:00-05:00", "2999-03-01T12:00-05:00"));
  }
}
