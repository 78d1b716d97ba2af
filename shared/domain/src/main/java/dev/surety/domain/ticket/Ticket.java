package dev.surety.domain.ticket;

import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
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
 * @param openingTermsVersion the terms that were in force when it was opened
 * @param termsVersion the terms its open clocks go by now
 * @param boundaries how many beginnings and ends of suspensions its clocks have seen
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
    int openingTermsVersion,
    int termsVersion,
    int boundaries,
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

  /** How many of its events somebody logged. */
  long logged() {
    return events.stream().filter(e -> EventType.loggable().contains(e.type())).count();
  }

  /** When the last thing that somebody logged happened; the opening before any. */
  Instant lastHappening() {
    return events.stream()
        .filter(e -> EventType.loggable().contains(e.type()))
        .map(TicketEvent::occurredAt)
        .max(Comparator.naturalOrder())
        .orElse(openedAt);
  }

  /** What closed or merged it, if it is over. */
  Optional<TicketEvent> end() {
    return events.stream()
        .filter(e -> state.over() && e.type().ends())
        .max(Comparator.comparing(TicketEvent::occurredAt));
  }

  /**
   * As it stands now. What is stored can be behind the contract: a suspension stops the clocks of
   * all tickets at one instant, and reaches their items one by one. It can also be ahead of a
   * contract that was read a moment too early, and is never taken back to that.
   */
  public Ticket asOf(GoverningTerms terms) {
    return boundaries >= terms.contract().boundaries()
        ? this
        : replayed(version, events, firings, terms);
  }

  /** Catches up with the contract, as {@link #asOf}; to be stored. */
  public Ticket caughtUp(GoverningTerms terms) {
    return replayed(version + 1, events, firings, terms);
  }

  Ticket adding(TicketEvent event, GoverningTerms terms) {
    List<TicketEvent> all = new ArrayList<>(events);
    all.add(event);
    return replayed(version + 1, all, firings, terms);
  }

  Ticket confirming(TicketEvent event, GoverningTerms terms) {
    List<TicketEvent> all =
        events.stream().map(e -> e.id().equals(event.id()) ? e.confirm() : e).toList();
    return replayed(version + 1, all, firings, terms);
  }

  Ticket firing(List<Firing> more, GoverningTerms terms) {
    List<Firing> all = new ArrayList<>(firings);
    all.addAll(more);
    return replayed(version + 1, events, all, terms);
  }

  private Ticket replayed(
      long version, List<TicketEvent> events, List<Firing> firings, GoverningTerms terms) {
    ClockReplay.Opening opening =
        new ClockReplay.Opening(openedAt, openingPriority, openingTermsVersion);
    ClockReplay.Replayed replayed = ClockReplay.replay(terms, opening, events, firings);
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
        openingTermsVersion,
        replayed.termsVersion(),
        terms.contract().boundaries(),
        events,
        firings,
        replayed.clocks());
  }

  /** A ticket as it is first stored, with the clocks its opening starts. */
  static Ticket opened(GoverningTerms terms, String id, NewTicket what, Instant now) {
    int termsVersion = terms.inForce().termsVersion();
    return new Ticket(
            terms.contract().id(),
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
            termsVersion,
            0,
            List.of(),
            List.of(),
            List.of())
        .replayed(1, List.of(), List.of(), terms);
  }
}
