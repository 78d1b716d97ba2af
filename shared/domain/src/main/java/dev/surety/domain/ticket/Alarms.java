package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Records every alert of a ticket that is due, with its stored instant, and tells whom the terms
 * name ({@link Notices}).
 */
public final class Alarms {
  /** Alerts in one commit; with a mail to each recipient they fit into one transaction. */
  private static final int MOST_AT_ONCE = 3;

  private Alarms() {}

  public static Changes fire(Ticket ticket, Agreement agreement, Instant now) {
    List<Reached> reached =
        ticket.clocks().stream()
            .flatMap(clock -> clock.alerts().stream().map(alert -> new Reached(clock, alert)))
            .filter(r -> !r.alert().standsFrom().isAfter(now))
            .sorted(Comparator.comparing(Reached::at))
            .toList();
    if (reached.isEmpty()) {
      return Changes.NONE;
    }
    List<Reached> first = reached.stream().limit(MOST_AT_ONCE).toList();
    List<Firing> firings =
        first.stream().map(r -> new Firing(r.clock().name(), r.level(), r.at())).toList();
    Ticket next = ticket.firing(firings, agreement.terms().levels());
    Notices notices = new Notices(ticket, agreement, reached, now);
    List<Notice> told = first.stream().map(notices::notice).toList();
    return new Changes(
        List.of(next),
        told.stream().map(Notice::event).toList(),
        List.of(),
        told.stream().flatMap(notice -> notice.mails().stream()).toList());
  }
}
