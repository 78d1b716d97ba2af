package dev.surety.domain.ticket;

import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing the provider must answer. Its clocks are always what its events replay to.
 *
 * @param eventId the caller's own id of the event that opened it
 * @param openingPriority the priority it was opened with
 * @param priority the priority it has now
 * @param recordedAt when Surety was told of it
 * @param termsVersion the terms that were in force when it was opened
 */
public record Ticket(
    String contract,
    String id,
    long version,
    String eventId,
    String subject,
    String channel,
    String openingPriority,
    String priority,
    TicketState state,
    Instant openedAt,
    Instant recordedAt,
    int termsVersion,
    List<TicketEvent> events,
    List<Firing> firings,
    List<Clock> clocks)
    implements Entity {

  /** More than any conversation needs, and well below what one stored item can hold. */
  public static final int MOST_EVENTS = 150;

  public Ticket {
    events = List.copyOf(events);
    firings = List.copyOf(firings);
    clocks = List.copyOf(clocks);
  }

  @Override
  public Ref.TicketRef ref() {
    return new Ref.TicketRef(contract, id);
  }

  @Override
  public Optional<Instant> due() {
    return clocks.stream()
        .flatMap(clock -> clock.alerts().stream())
        .map(Alert::standsFrom)
        .min(Comparator.naturalOrder());
  }

  public Optional<TicketEvent> event(String id) {
    return events.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  Ticket adding(TicketEvent event, ServiceLevels levels) {
    List<TicketEvent> all = new ArrayList<>(events);
    all.add(event);
    return replayed(version + 1, all, firings, levels);
  }

  Ticket confirming(TicketEvent event, ServiceLevels levels) {
    List<TicketEvent> all =
        events.stream().map(e -> e.id().equals(event.id()) ? e.confirm() : e).toList();
    return replayed(version + 1, all, firings, levels);
  }

  Ticket firing(List<Firing> more, ServiceLevels levels) {
    List<Firing> all = new ArrayList<>(firings);
    all.addAll(more);
    return replayed(version + 1, events, all, levels);
  }

  private Ticket replayed(
      long version, List<TicketEvent> events, List<Firing> firings, ServiceLevels levels) {
    ClockReplay.Replayed replayed =
        ClockReplay.replay(levels, openingPriority, openedAt, events, firings);
    return new Ticket(
        contract,
        id,
        version,
        eventId,
        subject,
        channel,
        openingPriority,
        replayed.priority(),
        replayed.state(),
        openedAt,
        recordedAt,
        termsVersion,
        events,
        firings,
        replayed.clocks());
  }

  /** A ticket as it is first stored, with the clocks its opening starts. */
  static Ticket opened(
      String contract,
      String id,
      NewTicket what,
      Instant now,
      int termsVersion,
      ServiceLevels levels) {
    return new Ticket(
            contract,
            id,
            1,
            what.eventId(),
            what.subject(),
            what.channel(),
            what.priority(),
            what.priority(),
            TicketState.OPEN,
            what.openedAt(),
            now,
            termsVersion,
            List.of(),
            List.of(),
            List.of())
        .replayed(1, List.of(), List.of(), levels);
  }
}
