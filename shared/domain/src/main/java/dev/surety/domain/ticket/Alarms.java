package dev.surety.domain.ticket;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Records every alert of a ticket that is due, with its stored instant, and tells whom the terms
 * name ({@link Notices}).
 */
public final class Alarms {
  /** Alerts in one commit; with a mail to each recipient they fit into one transaction. */
  private static final int MOST_AT_ONCE = 3;

  /** Reached only where older terms name more people than can be agreed on today. */
  private static final int MOST_MAILS = 60;

  private Alarms() {}

  /** What is due on a ticket by now, of what is left when it has caught up with its contract. */
  public static Changes fire(Ticket stored, GoverningTerms terms, Instant now) {
    Ticket ticket = stored.asOf(terms);
    List<Reached> reached =
        ticket.clocks().stream()
            .flatMap(clock -> clock.alerts().stream().map(alert -> new Reached(clock, alert)))
            .filter(r -> !r.alert().standsFrom().isAfter(now))
            .sorted(Comparator.comparing(Reached::at))
            .toList();
    if (reached.isEmpty()) {
      return ticket.equals(stored) ? Changes.NONE : Tickets.changed(stored, stored.caughtUp(terms));
    }
    List<Notice> told = first(reached, new Notices(ticket, terms, reached, now));
    List<Firing> firings =
        reached.stream()
            .limit(told.size())
            .map(r -> new Firing(r.clock().name(), r.level(), r.at()))
            .toList();
    Ticket next = ticket.firing(firings, terms);
    return Tickets.changed(stored, next, told.stream().map(Notice::event).toArray(Event[]::new))
        .telling(told.stream().flatMap(notice -> notice.mails().stream()).toList());
  }

  /** As many as fit into one transaction with their mails, and one at least. */
  private static List<Notice> first(List<Reached> reached, Notices notices) {
    List<Notice> told = new ArrayList<>();
    int mails = 0;
    for (Reached alert : reached.stream().limit(MOST_AT_ONCE).toList()) {
      Notice notice = notices.notice(alert);
      mails += notice.mails().size();
      if (!told.isEmpty() && mails > MOST_MAILS) {
        break;
      }
      told.add(notice);
    }
    return told;
  }
}
