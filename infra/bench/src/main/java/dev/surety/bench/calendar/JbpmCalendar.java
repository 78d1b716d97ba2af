package dev.surety.bench.calendar;

import java.time.Instant;
import java.util.Properties;
import org.jbpm.process.core.timer.BusinessCalendarImpl;

/** jBPM's calendar, which counts from its clock's present and takes the target as text. */
final class JbpmCalendar {
  private final BusinessCalendarImpl calendar;
  private long now;

  JbpmCalendar(Properties hours) {
    this.calendar = new BusinessCalendarImpl(hours, () -> now);
  }

  /**
   * When the target is used up.
   *
   * @param target such as {@code 8h} or {@code 8h30m}
   */
  Instant due(Instant start, String target) {
    now = start.toEpochMilli();
    return calendar.calculateBusinessTimeAsDate(target).toInstant();
  }
}
