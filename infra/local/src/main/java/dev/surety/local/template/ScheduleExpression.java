package dev.surety.local.template;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EventBridge Scheduler's expressions, as strictly as the service takes them and cfn-lint not. */
final class ScheduleExpression {

  private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,6}) (minute|hour|day)(s?)\\)");
  private static final Pattern OTHER =
      Pattern.compile(
          "cron\\(\\S+ \\S+ \\S+ \\S+ \\S+"
              + " \\S+\\)|at\\(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\)");

  private ScheduleExpression() {}

  /**
   * The rate an expression gives; empty for the {@code cron} and {@code at} forms.
   *
   * @throws IllegalArgumentException when the service would refuse it
   */
  static Optional<Duration> rate(String expression) {
    if (OTHER.matcher(expression).matches()) {
      return Optional.empty();
    }
    Matcher matcher = RATE.matcher(expression);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a schedule expression: " + expression);
    }
    long value = Long.parseLong(matcher.group(1));
    if (value == 0 || (value == 1) != matcher.group(3).isEmpty()) {
      throw new IllegalArgumentException(
          "a rate is 1 of a singular or more of a plural unit, not " + expression);
    }
    return Optional.of(
        switch (matcher.group(2)) {
          case "minute" -> Duration.ofMinutes(value);
          case "hour" -> Duration.ofHours(value);
          default -> Duration.ofDays(value);
        });
  }
}
