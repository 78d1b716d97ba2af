package dev.surety.reports.export;

import dev.surety.domain.attainment.Observation;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.ticket.Firing;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketEvent;

/** Tickets with all that happened on them and their clocks, as an export tells them. */
final class TicketRows {
  private TicketRows() {}

  static Row ticket(Ticket ticket) {
    return Row.of("ticket", ticket.id(), ticket)
        .with("eventId", ticket.eventId())
        .with("subject", ticket.subject())
        .with("channel", ticket.channel())
        .with("state", ticket.state())
        .with("openingPriority", ticket.openingPriority())
        .with("priority", ticket.priority())
        .with("openedAt", ticket.openedAt())
        .with("recordedAt", ticket.recordedAt())
        .with("openingTermsVersion", ticket.openingTermsVersion())
        .with("termsVersion", ticket.termsVersion())
        .with("suspensionsSeen", ticket.boundaries())
        .all("events", ticket.events(), TicketRows::event)
        .all("alerts", ticket.firings(), TicketRows::firing)
        .all("clocks", ticket.clocks(), TicketRows::clock);
  }

  static Row recomputation(Recomputation run) {
    return Row.of("recomputation", run.id(), run)
        .with("kind", run.kind())
        .with("state", run.state())
        .with("termsVersion", run.termsVersion())
        .with("side", run.proposal().side())
        .with("by", Row.actor(run.proposal().by()))
        .with("proposedAt", run.proposal().at())
        .with("reason", run.reason())
        .with("visited", run.visited())
        .with("changed", run.changed());
  }

  static Row observation(Observation observation) {
    return Row.of("observation", observation.id(), observation)
        .with("eventId", observation.eventId())
        .with("metric", observation.metric())
        .with("from", observation.from())
        .with("to", observation.to())
        .with("met", observation.met())
        .with("total", observation.total())
        .with("note", observation.note())
        .with("by", Row.actor(observation.by()))
        .with("recordedAt", observation.recordedAt())
        .with("replaces", observation.replaces())
        .with("replacedBy", observation.replacedBy());
  }

  private static Row event(TicketEvent event) {
    return Row.part()
        .with("id", event.id())
        .with("type", event.type())
        .with("occurredAt", event.occurredAt())
        .with("recordedAt", event.recordedAt())
        .with("by", Row.actor(event.actor()))
        .with("reason", event.reason())
        .with("priority", event.priority())
        .with("note", event.note())
        .with("into", event.into())
        .with("termsVersion", event.termsVersion() == 0 ? null : event.termsVersion())
        .with("confirmed", event.confirmed());
  }

  private static Row firing(Firing firing) {
    return Row.part()
        .with("clock", firing.clock())
        .with("level", firing.level())
        .with("at", firing.at());
  }

  private static Row clock(Clock clock) {
    return Row.part()
        .with("name", clock.name())
        .with("metric", clock.metric())
        .with("priority", clock.priority())
        .with("cycle", clock.cycle())
        .with("state", clock.state())
        .with("target", clock.target())
        .with("calendar", clock.calendar())
        .with("termsVersion", clock.termsVersion())
        .with("startedAt", clock.startedAt())
        .with("dueAt", clock.dueAt())
        .with("remaining", clock.remaining())
        .with("metAt", clock.metAt())
        .with("breachedAt", clock.breachedAt())
        .with("contestedBy", clock.contestedBy())
        .with("taken", clock.taken())
        .with("overrun", clock.overrun())
        .with("paused", clock.paused());
  }
}
