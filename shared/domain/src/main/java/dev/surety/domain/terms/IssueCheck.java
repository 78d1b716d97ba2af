package dev.surety.domain.terms;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.CalendarSpec;
import java.util.Optional;

/** Whether the clocks of a service issue could ever run out, and when. */
final class IssueCheck {
  private static final String AT = "/serviceIssues";

  private final Terms terms;
  private final TermsCheck check;

  IssueCheck(Terms terms, TermsCheck check) {
    this.terms = terms;
    this.check = check;
  }

  void run() {
    Optional<BusinessCalendar> calendar = terms.issues().calendar().flatMap(this::calendar);
    window(AT + "/respondWithin", terms.issues().respondWithin(), calendar);
    window(AT + "/planWithin", terms.issues().planWithin(), calendar);
  }

  private Optional<BusinessCalendar> calendar(String name) {
    CalendarSpec spec = terms.levels().calendars().get(name);
    if (spec == null) {
      check.fault(AT + "/calendar", "calendar_unknown", "no calendar " + name);
    }
    // what is wrong with a calendar has its own faults
    return Optional.ofNullable(spec)
        .filter(s -> s.faults().isEmpty())
        .map(BusinessCalendar::compile);
  }

  private void window(String pointer, Span within, Optional<BusinessCalendar> calendar) {
    if (within.equals(Span.NONE)) {
      check.fault(pointer, "no_time", "nobody can answer at once");
    } else if (terms.issues().calendar().isPresent() && !within.days().isZero()) {
      check.fault(
          pointer, "not_open_time", "a calendar's open time is in hours, such as PT16H: " + within);
    } else if (calendar.isPresent() && !calendar.get().reaches(within.time())) {
      check.fault(pointer, "target_unreachable", "the calendar can never use up " + within.time());
    }
  }
}
