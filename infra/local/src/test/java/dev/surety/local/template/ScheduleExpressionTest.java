package dev.surety.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "rate(1 minute),PT1M",
    "rate(5 minutes),PT5M",
    "rate(1 hour),PT1H",
    "rate(2 days),PT48H"
  })
  void ratesAreDurations(String expression, Duration expected) {
    assertThat(ScheduleExpression.rate(expression)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(1 minutes)",
        "rate(5 minute)",
        "rate(0 minutes)",
        "rate(1 second)",
        "rate(1minute)",
        "every minute",
        "cron(0 8 * *)"
      })
  void whatTheServiceRefusesIsRefused(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScheduleExpression.rate(expression))
        .withMessageContaining(expression);
  }

  @Test
  void otherFormsHaveNoRate() {
    assertThat(ScheduleExpression.rate("cron(0 8 ? * MON-FRI *)")).isEmpty();
    assertThat(ScheduleExpression.rate("at(2026-03-01T08:00:00)")).isEmpty();
  }
}
