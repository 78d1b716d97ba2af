package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Records every alert of a ticket that is due, with its stored instant, and tells whom the terms
 * name. A warning that the check finds only after the due instant is recorded but not mailed: the
 * breach says it all.
 */
public final class Alarms {
  /** Alerts in one commit; with a mail to each recipient they fit into one transaction. */
  private static final int MOST_AT_ONCE = 3;

  private Alarms() {}

  private record Due(Clock clock, Alert alert) {}

  /** What is due on a ticket by now, of what is left when it has caught up with its contract. */
  public static Changes fire(Ticket stored, GoverningTerms terms, Instant now) {
    Ticket ticket = stored.asOf(terms);
    Agreement agreement = terms.inForce();
    List<Due> due =
        ticket.clocks().stream()
            .flatMap(clock -> clock.alerts().stream().map(alert -> new Due(clock, alert)))
            .filter(d -> !d.alert().standsFrom().isAfter(now))
            .sorted(Comparator.comparing(d -> d.alert().at()))
            .limit(MOST_AT_ONCE)
            .toList();
    if (due.isEmpty()) {
      return ticket.equals(stored) ? Changes.NONE : Changes.of(stored.caughtUp(terms));
    }
    List<Firing> firings =
        due.stream()
            .map(d -> new Firing(d.clock().name(), d.alert().level(), d.alert().at()))
            .toList();
    Ticket next = ticket.firing(firings, terms);
    List<Event> events = new ArrayList<>();
    List<Mail> mails = new ArrayList<>();
    for (Due d : due) {
      Kind kind = kind(agreement, d.alert().level());
      boolean superseded =
          kind == Kind.WARNING && !now.isBefore(Objects.requireNonNull(d.clock().dueAt()));
      List<Mail> told = superseded ? List.of() : mails(ticket, agreement, d, kind);
      mails.addAll(told);
      events.add(event(ticket, d, kind, told));
    }
    return Tickets.changed(stored, next, events.toArray(Event[]::new)).telling(mails);
  }

  private enum Kind {
    WARNING("ticket.warned", MailTemplate.WARNING),
    BREACH("ticket.breached", MailTemplate.BREACH),
    ESCALATION("ticket.escalated", MailTemplate.ESCALATION);

    private final String type;
    private final MailTemplate template;

    Kind(String type, MailTemplate template) {
      this.type = type;
      this.template = template;
    }
  }

  private static Kind kind(Agreement agreement, String level) {
    if (level.equals(Threshold.BREACH)) {
      return Kind.BREACH;
    }
    return agreement.terms().levels().thresholds().stream()
            .anyMatch(t -> t.level().equals(level) && t.isEscalation())
        ? Kind.ESCALATION
        : Kind.WARNING;
  }

  private static Event event(Ticket ticket, Due due, Kind kind, List<Mail> told) {
    Map<String, Object> data =
        Map.of(
            "metric", due.clock().metric().name(),
            "cycle", due.clock().cycle(),
            "level", due.alert().level(),
            "at", due.alert().at().toString(),
            "dueAt", String.valueOf(due.clock().dueAt()),
            "told", told.stream().map(mail -> mail.recipient().id()).toList());
    return new Event(kind.type, Tickets.subject(ticket), data);
  }

  private static List<Mail> mails(Ticket ticket, Agreement agreement, Due due, Kind kind) {
    Map<String, String> facts =
        Map.of(
            "contract", agreement.terms().title(),
            "contractId", ticket.contract(),
            "ticketId", ticket.id(),
            "subject", ticket.subject(),
            "priority", ticket.priority(),
            "metric", due.clock().metric().name(),
            "level", due.alert().level(),
            "dueAt", String.valueOf(due.clock().dueAt()),
            "zone", agreement.terms().zone().getId());
    String about = Tickets.subject(ticket) + "/" + due.clock().name();
    return agreement
        .terms()
        .contacts(agreement.terms().levels().notified(due.alert().level()))
        .stream()
        .map(contact -> new Mail(about, due.alert().level(), contact, kind.template, facts))
        .toList();
  }
}
