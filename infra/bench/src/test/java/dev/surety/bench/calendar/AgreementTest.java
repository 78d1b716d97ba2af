package dev.surety.bench.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times are compared only between calendars that compute the same. */
class AgreementTest {
  private static final Instant MONDAY_TEN = Instant.parse("2026-03-02T15:00:00Z");

  @Test
  void theCalendarsDifferOnlyWhereATargetEndsExactlyAtClosing() {
    Agreement agreement = Agreement.of(400, 7);
    assertThat(agreement.others()).isZero();
    assertThat(agreement.same()).isGreaterThan(350);
    assertThat(agreement.closings()).isPositive();
  }

  @Test
  void tomorrowAndTenYearsAreThatFarAhead() {
    BusinessCalendar surety = OfficeHours.surety();
    JbpmCalendar jbpm = OfficeHours.jbpm();
    Instant tomorrow = surety.due(MONDAY_TEN, Duration.ofHours(8));
    assertThat(tomorrow).isEqualTo(Instant.parse("2026-03-03T15:00:00Z"));
    assertThat(jbpm.due(MONDAY_TEN, "8h")).isEqualTo(tomorrow);
    Instant later = surety.due(MONDAY_TEN, Duration.ofHours(20_000));
    assertThat(later)
        .isBetween(Instant.parse("2035-10-01T00:00:00Z"), Instant.parse("2036-03-02T00:00:00Z"));
    assertThat(jbpm.due(MONDAY_TEN, "20000h")).isEqualTo(later);
  }
}
