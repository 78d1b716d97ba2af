package dev.surety.store.item;

import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.ticket.EventType;
import dev.surety.domain.ticket.Firing;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketEvent;
import dev.surety.domain.ticket.TicketKey;
import dev.surety.domain.ticket.TicketState;
import java.time.Duration;

/** A ticket as it is stored: one item with its events and the clocks they replay to. */
public final class TicketItem {
  private TicketItem() {}

  public static Fields write(Ticket ticket) {
    return Fields.none()
        .with("contract", ticket.contract())
        .with("id", ticket.id())
        .with("eventId", ticket.eventId())
        .with("subject", ticket.subject())
        .with("channel", ticket.channel())
        .with("openingPriority", ticket.openingPriority())
        .with("priority", ticket.priority())
        .with("state", ticket.state())
        .with("openedAt", ticket.openedAt())
        .with("recordedAt", ticket.recordedAt())
        .with("openingTermsVersion", ticket.openingTermsVersion())
        .with("termsVersion", ticket.termsVersion())
        .with("boundaries", ticket.boundaries())
        .withAll("events", ticket.events(), TicketItem::event)
        .withAll("firings", ticket.firings(), TicketItem::firing)
        .withAll("clocks", ticket.clocks(), TicketItem::clock);
  }

  public static Ticket read(Fields item, long version) {
    return new Ticket(
        item.text("contract"),
        item.text("id"),
        version,
        item.text("eventId"),
        item.text("subject"),
        item.text("channel"),
        item.text("openingPriority"),
        item.text("priority"),
        item.constant("state", TicketState.class),
        item.instant("openedAt"),
        item.instant("recordedAt"),
        item.count("openingTermsVersion"),
        item.count("termsVersion"),
        item.count("boundaries"),
        item.all("events", TicketItem::event),
        item.all("firings", TicketItem::firing),
        item.all("clocks", TicketItem::clock));
  }

  public static Fields write(TicketKey key) {
    return Fields.none()
        .with("contract", key.contract())
        .with("eventId", key.eventId())
        .with("ticket", key.ticket());
  }

  public static TicketKey readKey(Fields item, long version) {
    return new TicketKey(item.text("contract"), item.text("eventId"), item.text("ticket"), version);
  }

  private static Fields event(TicketEvent event) {
    return ContractItem.actor(event.actor())
        .with("id", event.id())
        .with("type", event.type())
        .with("occurredAt", event.occurredAt())
        .with("recordedAt", event.recordedAt())
        .with("reason", event.reason())
        .with("priority", event.priority())
        .with("note", event.note())
        .with("into", event.into())
        .with("termsVersion", event.termsVersion())
        .with("confirmed", event.confirmed());
  }

  private static TicketEvent event(Fields fields) {
    return new TicketEvent(
        fields.text("id"),
        fields.constant("type", EventType.class),
        fields.instant("occurredAt"),
        fields.instant("recordedAt"),
        ContractItem.actor(fields),
        fields.textOrNull("reason"),
        fields.textOrNull("priority"),
        fields.textOrNull("note"),
        fields.textOrNull("into"),
        fields.count("termsVersion"),
        fields.flag("confirmed"));
  }

  private static Fields firing(Firing firing) {
    return Fields.none()
        .with("clock", firing.clock())
        .with("level", firing.level())
        .with("at", firing.at());
  }

  private static Firing firing(Fields fields) {
    return new Firing(fields.text("clock"), fields.text("level"), fields.instant("at"));
  }

  private static Fields clock(Clock clock) {
    return Fields.none()
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
        .with("paused", clock.paused())
        .withAll(
            "alerts",
            clock.alerts(),
            alert -> Fields.none().with("level", alert.level()).with("at", alert.at()));
  }

  private static Clock clock(Fields fields) {
    return new Clock(
        fields.text("name"),
        fields.constant("metric", Metric.class),
        fields.text("priority"),
        fields.count("cycle"),
        fields.constant("state", ClockState.class),
        Duration.parse(fields.text("target")),
        fields.text("calendar"),
        fields.count("termsVersion"),
        fields.instant("startedAt"),
        fields.instantOrNull("dueAt"),
        fields.durationOrNull("remaining"),
        fields.instantOrNull("metAt"),
        fields.instantOrNull("breachedAt"),
        fields.textOrNull("contestedBy"),
        fields.durationOrNull("taken"),
        fields.durationOrNull("overrun"),
        Duration.parse(fields.text("paused")),
        fields.all("alerts", alert -> new Alert(alert.text("level"), alert.instant("at"))));
  }
}
