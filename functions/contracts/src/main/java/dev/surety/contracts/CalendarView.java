package dev.surety.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.BusinessCalendar.Period;
import dev.surety.domain.calendar.UnreachableTarget;
import dev.surety.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was found out about a calendar, as it is shown. */
final class CalendarView {
  private static final int MOST_PERIODS = 400;

  private CalendarView() {}

  /**
   * Reckons and shows.
   *
   * @throws UnreachableTarget if open time never uses the target up
   */
  static ObjectNode of(BusinessCalendar calendar, CalendarQuestion asked) {
    Instant start = asked.start();
    Instant end =
        asked
            .target()
            .map(target -> calendar.due(start, target, asked.pauses()))
            .or(asked::end)
            .orElseThrow();
    ObjectNode view = Json.object();
    asked.target().ifPresent(_ -> view.put("dueAt", end.toString()));
    Duration elapsed = calendar.elapsed(start, end, asked.pauses());
    view.put("elapsed", elapsed.toString()).put("elapsedSeconds", elapsed.toMillis() / 1000);
    view.put("openAtStart", calendar.isOpen(start));
    calendar.nextOpening(start).ifPresent(at -> view.put("nextOpening", at.toString()));
    calendar.nextClosing(start).ifPresent(at -> view.put("nextClosing", at.toString()));
    Instant first = start.isBefore(end) ? start : end;
    Instant last = start.isBefore(end) ? end : start;
    periods(view, calendar.periods(first, last, asked.pauses(), MOST_PERIODS + 1));
    JsonNode published = asked.calendar().path("publishedHolidays");
    if (published.isObject()) {
      view.set("publishedHolidays", published);
    }
    return view;
  }

  private static void periods(ObjectNode view, List<Period> periods) {
    ArrayNode shown = view.putArray("periods");
    for (Period period : periods.subList(0, Math.min(MOST_PERIODS, periods.size()))) {
      shown.addObject().put("from", period.from().toString()).put("to", period.to().toString());
    }
    if (periods.size() > MOST_PERIODS) {
      view.put("morePeriods", true);
    }
  }
}
