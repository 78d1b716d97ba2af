package dev.surety.bench.calendar;

import dev.surety.domain.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * How often both calendars name the same due instant: without that their times say nothing.
 *
 * @param same answers that are equal
 * @param closings different ones where the target is used up exactly at closing: Surety answers the
 *     closing instant, jBPM the next opening
 * @param others different in any other way
 */
record Agreement(int same, int closings, int others) {
  private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
  private static final int YEAR_MINUTES = 365 * 24 * 60;
  private static final int LONGEST_HOURS = 20_000;

  /** Asks both the same questions: random minutes of a year, targets of minutes to ten years. */
  static Agreement of(int questions, long seed) {
    BusinessCalendar surety = OfficeHours.surety();
    JbpmCalendar jbpm = OfficeHours.jbpm();
    Random random = new Random(seed);
    int same = 0;
    int closings = 0;
    for (int i = 0; i < questions; i++) {
      Instant start = FROM.plus(Duration.ofMinutes(random.nextInt(YEAR_MINUTES)));
      int hours = random.nextInt(random.nextBoolean() ? 80 : LONGEST_HOURS);
      int minutes = 1 + random.nextInt(59);
      boolean full = random.nextBoolean() && hours > 0;
      Duration target = Duration.ofMinutes(hours * 60L + (full ? 0 : minutes));
      Instant due = surety.due(start, target);
      Instant theirs = jbpm.due(start, full ? hours + "h" : hours + "h" + minutes + "m");
      if (theirs.equals(due)) {
        same++;
      } else if (!surety.isOpen(due)
          && surety.nextOpening(due).filter(theirs::equals).isPresent()) {
        closings++;
      }
    }
    return new Agreement(same, closings, questions - same - closings);
  }

  int questions() {
    return same + closings + others;
  }
}
