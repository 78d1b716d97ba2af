package dev.surety.domain.ticket;

import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.terms.Audience;
import dev.surety.domain.terms.Contact;
import dev.surety.domain.terms.Terms;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the mails about an alert say, as text. */
final class AlertFacts {
  private final Terms terms;
  private final Map<String, String> facts = new HashMap<>();

  AlertFacts(
      Ticket ticket, GoverningTerms governing, Reached alert, Optional<Threshold> threshold) {
    this.terms = governing.inForce().terms();
    ServiceLevels levels = governing.levels(alert.clock().termsVersion());
    facts.put("contract", terms.title());
    facts.put("contractId", ticket.contract());
    facts.put("ticketId", ticket.id());
    facts.put("subject", ticket.subject());
    facts.put("priority", ticket.priority());
    facts.put("metric", alert.clock().metric().name());
    facts.put("level", alert.level());
    facts.put("at", alert.at().toString());
    facts.put("dueAt", alert.dueAt().toString());
    facts.put("openTime", openTime(levels, alert).toString());
    facts.put("zone", terms.zone().getId());
    threshold.ifPresent(t -> t.escalation().ifPresent(n -> facts.put("escalation", "" + n)));
    Optional.ofNullable(alert.clock().metAt())
        .ifPresent(at -> facts.put("answeredAt", at.toString()));
    if (alert.clock().contested()) {
      facts.put("contested", "true");
    }
  }

  /** From the alert to the due instant, or from there to the alert. */
  private static Duration openTime(ServiceLevels levels, Reached alert) {
    return levels.calendar(alert.clock().calendar()).elapsed(alert.at(), alert.dueAt()).abs();
  }

  /** With the absent whom this contact stands in for. */
  Map<String, String> toldTo(Contact contact, Audience audience) {
    List<String> absent = audience.absentFor(contact);
    if (absent.isEmpty()) {
      return facts;
    }
    Map<String, String> all = new HashMap<>(facts);
    all.put(
        "standsInFor",
        terms.contacts(absent).stream().map(Contact::name).collect(Collectors.joining(", ")));
    return all;
  }
}
