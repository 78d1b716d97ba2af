package dev.surety.contracts;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.UnreachableTarget;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.http.Answer;
import dev.surety.http.Given;
import dev.surety.http.Inquiry;
import dev.surety.http.OrganisationRoute;
import dev.surety.json.Reader;
import dev.surety.json.terms.HolidayResolution;
import jakarta.inject.Inject;

/** What a target means in a calendar, or how long something took in it, before it is signed. */
final class EvaluateCalendar extends Inquiry<CalendarQuestion> {
  private final HolidayResolution holidays;

  @Inject
  EvaluateCalendar(HolidayResolution holidays) {
    super(OrganisationRoute.of("POST /v1/calendars/evaluate"));
    this.holidays = holidays;
  }

  @Override
  public CalendarQuestion decode(Reader body) {
    return CalendarQuestion.read(body, holidays);
  }

  @Override
  public Finding find(Given given, CalendarQuestion question) {
    if (!question.contradictions().isEmpty()) {
      return new Finding.Refused(
          Refusal.meaning(
              "calendar_contradictory",
              "the calendar cannot be reckoned with",
              question.contradictions()));
    }
    try {
      BusinessCalendar calendar = BusinessCalendar.compile(question.spec());
      return new Finding.Found(Answer.ok(CalendarView.of(calendar, question)));
    } catch (UnreachableTarget e) {
      return new Finding.Refused(
          Refusal.meaning(
              "target_unreachable",
              "no open time is left to use it up",
              new Fault("/target", "target_unreachable", String.valueOf(e.getMessage()))));
    }
  }
}
