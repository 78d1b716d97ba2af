package dev.surety.domain.contract;

import dev.surety.domain.contract.Appointment.What;
import dev.surety.domain.terms.Span;
import dev.surety.domain.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The last day that the terms agree on, and what leads up to it. */
public final class LastDay {
  private LastDay() {}

  /** The first instant after it, in the contract's zone. */
  public static Instant over(Terms terms) {
    return terms.endsOn().plusDays(1).atStartOfDay(terms.zone()).toInstant();
  }

  /** The reminders that still lie ahead, and the end of the day itself. */
  static List<Appointment> agenda(Terms terms, Instant now) {
    Instant over = over(terms);
    List<Appointment> agenda = new ArrayList<>();
    for (Span before : terms.life().endReminders()) {
      Instant at = before.before(over, terms.zone());
      if (at.isAfter(now)) {
        agenda.add(new Appointment(What.END_REMINDER, before.toString(), at));
      }
    }
    if (over.isAfter(now)) {
      agenda.add(Appointment.at(What.LAST_DAY_OVER, over));
    }
    return agenda;
  }

  /**
   * What is ahead under newer terms. What was due before them stays due, and what was told under
   * the older ones is not told again.
   */
  static Course moved(Course course, Terms before, Agreement next) {
    Terms after = next.terms();
    if (before.endsOn().equals(after.endsOn())
        && before.life().endReminders().equals(after.life().endReminders())) {
      return course;
    }
    List<Appointment> told = new ArrayList<>(agenda(before, Instant.MIN));
    told.removeAll(course.agenda());
    List<Appointment> ahead = new ArrayList<>(agenda(after, next.since()));
    ahead.removeAll(told);
    return course.ending(next.since(), ahead);
  }
}
