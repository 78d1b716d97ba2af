package dev.surety.domain.ticket;

import dev.surety.domain.journal.Event;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Audience;
import dev.surety.domain.terms.Contact;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom the alerts of a ticket tell. A check that comes late finds several at once: of a clock's
 * warnings everybody gets only the last one meant for them, and none once the clock is due, because
 * the last one says it all. Breaches and escalations are always mailed, each to its own audience.
 *
 * <p>When somebody is told follows from the terms the clock goes by; who that is, from those in
 * force: people change.
 */
final class Notices {
  private final Ticket ticket;
  private final GoverningTerms terms;
  private final List<Reached> reached;
  private final Instant now;

  /**
   * Alerts that one check found.
   *
   * @param reached all that are due and not yet recorded, in the order of their instants
   */
  Notices(Ticket ticket, GoverningTerms terms, List<Reached> reached, Instant now) {
    this.ticket = ticket;
    this.terms = terms;
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
    Kind kind = kind(alert, threshold(alert));
    Audience agreed = audience(alert);
    Optional<Reached> newer = kind == Kind.WARNING ? newer(alert, agreed) : Optional.empty();
    boolean late = kind == Kind.WARNING && !now.isBefore(alert.dueAt());
    Audience told = late ? Audience.NOBODY : newer.map(_ -> without(agreed, alert)).orElse(agreed);
    Optional<String> superseded = late ? Optional.of(Threshold.BREACH) : newer.map(Reached::level);
    return new Notice(event(kind, alert, told, superseded), mails(kind, alert, told));
  }

  private Optional<Threshold> threshold(Reached alert) {
    return terms.levels(alert.clock().termsVersion()).threshold(alert.level());
  }

  private Audience audience(Reached alert) {
    return threshold(alert)
        .map(t -> Audience.of(terms.inForce().terms(), t, alert.at()))
        .orElse(Audience.NOBODY);
  }

  private static Kind kind(Reached alert, Optional<Threshold> threshold) {
    if (alert.level().equals(Threshold.BREACH)) {
      return Kind.BREACH;
    }
    return threshold.filter(Threshold::isEscalation).isPresent() ? Kind.ESCALATION : Kind.WARNING;
  }

  /** The last alert of the same clock that tells somebody of a warning's audience again. */
  private Optional<Reached> newer(Reached warning, Audience agreed) {
    return later(warning)
        .filter(other -> audience(other).told().stream().anyMatch(agreed.told()::contains))
        .reduce((_, last) -> last);
  }

  private Audience without(Audience agreed, Reached warning) {
    Set<Contact> again =
        later(warning)
            .flatMap(other -> audience(other).told().stream())
            .collect(Collectors.toSet());
    return new Audience(
        agreed.told().stream().filter(contact -> !again.contains(contact)).toList(),
        agreed.standIns());
  }

  private Stream<Reached> later(Reached warning) {
    return reached.stream()
        .dropWhile(other -> !other.equals(warning))
        .skip(1)
        .filter(other -> other.clock().name().equals(warning.clock().name()));
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

  private List<Mail> mails(Kind kind, Reached alert, Audience audience) {
    AlertFacts facts = new AlertFacts(ticket, terms, alert, threshold(alert));
    String about = Tickets.subject(ticket) + "/" + alert.clock().name();
    return audience.told().stream()
        .map(
            contact ->
                new Mail(
                    about, alert.level(), contact, kind.template, facts.toldTo(contact, audience)))
        .toList();
  }
}
