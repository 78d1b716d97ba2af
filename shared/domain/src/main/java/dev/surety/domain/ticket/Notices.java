package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Audience;
import dev.surety.domain.terms.Terms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the alerts of a ticket tell. A check that comes late finds several at once: of a clock's
 * warnings only the last is mailed, and none once the clock is due, because the last one says it
 * all. Breaches and escalations are always mailed, each to its own audience.
 */
final class Notices {
  private final Ticket ticket;
  private final Terms terms;
  private final List<Reached> reached;
  private final Instant now;

  /**
   * Alerts that one check found.
   *
   * @param reached all that are due and not yet recorded, in the order of their instants
   */
  Notices(Ticket ticket, Agreement agreement, List<Reached> reached, Instant now) {
    this.ticket = ticket;
    this.terms = agreement.terms();
    this.reached = List.copyOf(reached);
    this.now = now;
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

  Notice notice(Reached alert) {
    Optional<Threshold> threshold = terms.levels().threshold(alert.level());
    Kind kind = kind(alert, threshold);
    Optional<String> superseded =
        kind == Kind.WARNING ? supersededBy(alert) : Optional.<String>empty();
    Audience audience =
        superseded.isPresent()
            ? Audience.NOBODY
            : threshold.map(t -> Audience.of(terms, t, alert.at())).orElse(Audience.NOBODY);
    return new Notice(
        event(kind, alert, audience, superseded), mails(kind, alert, threshold, audience));
  }

  private static Kind kind(Reached alert, Optional<Threshold> threshold) {
    if (alert.level().equals(Threshold.BREACH)) {
      return Kind.BREACH;
    }
    return threshold.filter(Threshold::isEscalation).isPresent() ? Kind.ESCALATION : Kind.WARNING;
  }

  /** The level of the same clock that makes a warning old news. */
  private Optional<String> supersededBy(Reached warning) {
    if (!now.isBefore(warning.dueAt())) {
      return Optional.of(Threshold.BREACH);
    }
    Reached last =
        reached.stream()
            .filter(other -> other.clock().name().equals(warning.clock().name()))
            .reduce(warning, (_, later) -> later);
    return last.equals(warning) ? Optional.empty() : Optional.of(last.level());
  }

  private Event event(Kind kind, Reached alert, Audience audience, Optional<String> superseded) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("metric", alert.clock().metric().name());
    data.put("cycle", alert.clock().cycle());
    data.put("level", alert.level());
    data.put("at", alert.at().toString());
    data.put("dueAt", alert.dueAt().toString());
    data.put("told", audience.told().stream().map(contact -> contact.id()).toList());
    if (!audience.standIns().isEmpty()) {
      data.put("standIns", audience.standIns());
    }
    superseded.ifPresent(level -> data.put("supersededBy", level));
    return new Event(kind.type, Tickets.subject(ticket), data);
  }

  private List<Mail> mails(
      Kind kind, Reached alert, Optional<Threshold> threshold, Audience audience) {
    AlertFacts facts = new AlertFacts(ticket, terms, alert, threshold);
    String about = Tickets.subject(ticket) + "/" + alert.clock().name();
    return audience.told().stream()
        .map(
            contact ->
                new Mail(
                    about, alert.level(), contact, kind.template, facts.toldTo(contact, audience)))
        .toList();
  }
}
