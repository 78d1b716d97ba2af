package dev.surety.domain.ticket;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket that lives through what a test tells, by the real decisions. */
final class TicketStory {
  private static final java.time.LocalDate MONDAY = java.time.LocalDate.of(2026, 3, 2);

  private final Agreement agreement;
  private GoverningTerms terms;
  private final List<Changes> alarms = new ArrayList<>();
  private Ticket ticket;

  private TicketStory(ServiceLevels levels, String priority, Instant openedAt) {
    Agreements agreed = Agreements.agreed().levels(levels);
    agreement = agreed.agreement();
    terms = GoverningTerms.of(agreed.active(), agreement);
    NewTicket opening = new NewTicket("opening", "A member asks", priority, "forum", openedAt);
    ticket = Decisions.result(Tickets.open(terms, "t_1", opening, openedAt));
  }

  /** Opened on Monday at 10:00. */
  static TicketStory opened(ServiceLevels levels, String priority) {
    return new TicketStory(levels, priority, on("MON 10:00"));
  }

  /** An instant in the week of Monday 2 March 2026, such as {@code TUE 09:30} or 11:00:00.001. */
  static Instant on(String when) {
    boolean named = Character.isLetter(when.charAt(0));
    int day = named ? List.of("MON", "TUE", "WED", "THU", "FRI").indexOf(when.substring(0, 3)) : 0;
    LocalTime time = LocalTime.parse(named ? when.substring(4) : when);
    return MONDAY.plusDays(day).atTime(time).toInstant(ZoneOffset.UTC);
  }

  /** Happened and was logged at once. */
  TicketStory then(EventType type, String when) {
    return then(type, when, when);
  }

  TicketStory then(EventType type, String occurredAt, String recordedAt) {
    String reason = type == EventType.PAUSED ? "WAITING_ON_CLIENT" : null;
    return log(type + " " + occurredAt, type, on(occurredAt), on(recordedAt), reason, null);
  }

  TicketStory reprioritised(String priority, String when) {
    String id = priority + " " + when;
    return log(id, EventType.REPRIORITISED, on(when), on(when), null, priority);
  }

  TicketStory log(
      String id,
      EventType type,
      Instant occurredAt,
      Instant recordedAt,
      @Nullable String reason,
      @Nullable String priority) {
    boolean clients = type == EventType.REPRIORITISED || type == EventType.CLOSED;
    NewEvent event = new NewEvent(id, type, occurredAt, reason, priority, null, null);
    ticket =
        Decisions.result(
            Tickets.log(
                terms,
                ticket,
                clients ? Agreements.CLIENT : Agreements.PROVIDER,
                clients ? Side.CLIENT : Side.PROVIDER,
                event,
                Optional.empty(),
                recordedAt));
    return this;
  }

  TicketStory confirmed(EventType type, String occurredAt) {
    TicketEvent event = ticket.event(type + " " + occurredAt).orElseThrow();
    ticket = Decisions.result(Tickets.confirm(terms, ticket, event));
    return this;
  }

  TicketStory checked(String when) {
    return checked(on(when));
  }

  /** Fires until nothing is due any more, as the sweep does over its runs. */
  TicketStory checked(Instant now) {
    Changes changes = fire(now);
    while (!changes.isEmpty()) {
      changes = fire(now);
    }
    return this;
  }

  /** One check. */
  Changes fire(Instant now) {
    Changes changes = Alarms.fire(ticket, terms, now);
    if (!changes.isEmpty()) {
      alarms.add(changes);
      ticket = (Ticket) changes.entities().getFirst();
    }
    return changes;
  }

  Ticket ticket() {
    return ticket;
  }

  Agreement agreement() {
    return agreement;
  }

  GoverningTerms terms() {
    return terms;
  }

  List<Changes> alarms() {
    return alarms;
  }

  Clock clock(Metric metric) {
    return clock(metric, 1);
  }

  Clock clock(Metric metric, int cycle) {
    return ticket.clocks().stream()
        .filter(c -> c.metric() == metric && c.cycle() == cycle)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(metric + "/" + cycle + " in " + ticket));
  }

  long cycles(Metric metric) {
    return ticket.clocks().stream().filter(c -> c.metric() == metric).count();
  }
}
