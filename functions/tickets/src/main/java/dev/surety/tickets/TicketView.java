package dev.surety.tickets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.ticket.GoverningTerms;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.ticket.TicketEvent;
import dev.surety.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket as it is shown, with its clocks. */
final class TicketView {
  private TicketView() {}

  /** With what is left on its clocks at an instant. */
  static JsonNode of(Ticket stored, GoverningTerms terms, Instant now) {
    Ticket ticket = stored.asOf(terms);
    ObjectNode view =
        Json.object()
            .put("id", ticket.id())
            .put("version", ticket.version())
            .put("state", ticket.state().name())
            .put("eventId", ticket.eventId())
            .put("subject", ticket.subject())
            .put("priority", ticket.priority())
            .put("channel", ticket.channel())
            .put("openedAt", ticket.openedAt().toString())
            .put("termsVersion", ticket.termsVersion());
    view.set("allowedActions", Json.tree(ticket.state().allowedActions()));
    ArrayNode clocks = view.putArray("clocks");
    ticket.clocks().forEach(clock -> clocks.add(clock(clock, terms.left(clock, now).orElse(null))));
    ArrayNode events = view.putArray("events");
    ticket.events().forEach(event -> events.add(event(event)));
    return view;
  }

  private static ObjectNode clock(Clock clock, @Nullable Duration left) {
    ObjectNode view =
        Json.object()
            .put("metric", clock.metric().name())
            .put("priority", clock.priority())
            .put("cycle", clock.cycle())
            .put("state", clock.state().name())
            .put("target", clock.target().toString())
            .put("calendar", clock.calendar())
            .put("termsVersion", clock.termsVersion())
            .put("startedAt", clock.startedAt().toString());
    at(view, "dueAt", clock.dueAt());
    duration(view, "remaining", left);
    at(view, "metAt", clock.metAt());
    at(view, "breachedAt", clock.breachedAt());
    duration(view, "taken", clock.taken());
    duration(view, "overrun", clock.overrun());
    view.put("paused", clock.paused().toString());
    return view.put("contested", clock.contested());
  }

  private static ObjectNode event(TicketEvent event) {
    ObjectNode view =
        Json.object()
            .put("eventId", event.id())
            .put("type", event.type().name())
            .put("occurredAt", event.occurredAt().toString())
            .put("recordedAt", event.recordedAt().toString())
            .put("by", event.actor().org());
    text(view, "reason", event.reason());
    text(view, "priority", event.priority());
    text(view, "into", event.into());
    text(view, "note", event.note());
    return view.put("confirmed", event.confirmed());
  }

  private static void at(ObjectNode view, String name, @Nullable Instant at) {
    text(view, name, at == null ? null : at.toString());
  }

  private static void duration(ObjectNode view, String name, @Nullable Duration duration) {
    text(view, name, duration == null ? null : duration.toString());
  }

  private static void text(ObjectNode view, String name, @Nullable String text) {
    if (text != null) {
      view.put(name, text);
    }
  }
}
