package dev.surety.domain.terms;

import dev.surety.domain.party.Side;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Threshold;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What both sides sign, complete: the part that Surety acts on. The signed document itself holds
 * more (clauses, scope, goals) and is kept word for word.
 *
 * @param client the paying organisation
 * @param provider the serving organisation
 * @param priceMinor the whole price, in minor units
 * @param zone the contract's zone: for its dates, and for what people read
 * @param escalation whom each level of urgency tells
 */
public record Terms(
    String title,
    String client,
    String provider,
    String currency,
    long priceMinor,
    ZoneId zone,
    LocalDate startsOn,
    LocalDate endsOn,
    ServiceLevels levels,
    CreditTerms credits,
    List<MilestonePlan> milestones,
    PaymentTerms payment,
    List<AuthorityLimit> authority,
    List<Contact> contacts,
    List<EscalationLevel> escalation,
    List<ObligationPlan> obligations,
    Measures measures,
    Clauses clauses,
    LifeTerms life,
    IssueTerms issues) {

  public Terms {
    milestones = List.copyOf(milestones);
    authority = List.copyOf(authority);
    contacts = List.copyOf(contacts);
    escalation = List.copyOf(escalation);
    obligations = List.copyOf(obligations);
  }

  public IpClause ip() {
    return clauses.ip();
  }

  public Optional<Contact> contact(String id) {
    return contacts.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** The contacts under these ids, in their order. */
  public List<Contact> contacts(List<String> ids) {
    return ids.stream().flatMap(id -> contact(id).stream()).toList();
  }

  /** The ids that a threshold names: its own, then those of its escalation level; each once. */
  public List<String> notified(Threshold threshold) {
    Stream<String> escalated =
        escalation.stream()
            .filter(e -> threshold.escalation().equals(OptionalInt.of(e.level())))
            .flatMap(e -> e.contacts().stream());
    return Stream.concat(threshold.recipients().stream(), escalated).distinct().toList();
  }

  /** Whom a side wants to be told about its contract: those outside the emergency line if any. */
  public List<Contact> contactsOf(Side side) {
    List<Contact> all = contacts.stream().filter(c -> c.isOn(side)).toList();
    List<Contact> everyday = all.stream().filter(c -> !c.emergency()).toList();
    return everyday.isEmpty() ? all : everyday;
  }
}
