package dev.surety.domain.ticket;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.party.Actor;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import dev.surety.domain.sla.ServiceLevels;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What becomes of a ticket's promises when it is merged. A provider could otherwise get rid of a
 * deadline by merging into what is late already, less urgent, or due later.
 */
final class Handover {
  private final Ticket merged;
  private final Ticket after;
  private final GoverningTerms terms;
  private final Instant now;

  /**
   * A merge that is about to happen.
   *
   * @param survivor the ticket that goes on, as it is before
   */
  Handover(Ticket merged, Ticket survivor, GoverningTerms terms, Instant now) {
    this.merged = merged;
    this.after =
        Merges.owedSince(merged)
            .map(since -> Merges.carriedOver(merged, survivor, since, Actor.SYSTEM, now, terms))
            .orElse(survivor);
    this.terms = terms;
    this.now = now;
  }

  /** The open clocks for which the ticket that goes on has none that is due as soon. */
  List<Clock> lost() {
    return open(merged).filter(clock -> open(after).noneMatch(kept -> keeps(kept, clock))).toList();
  }

  private boolean keeps(Clock kept, Clock clock) {
    return switch (clock.metric()) {
      case FIRST_RESPONSE, NEXT_RESPONSE -> answers(kept) && !due(kept).isAfter(asked(clock));
      case RESOLUTION -> kept.metric() == Metric.RESOLUTION && !due(kept).isAfter(due(clock));
      case UPDATE -> kept.metric() == Metric.UPDATE;
    };
  }

  private static boolean answers(Clock clock) {
    return clock.metric() == Metric.FIRST_RESPONSE || clock.metric() == Metric.NEXT_RESPONSE;
  }

  /** When it is due, or would be if it had been asked as a further message. */
  private Instant asked(Clock clock) {
    ServiceLevels levels = terms.levels(clock.termsVersion());
    return levels
        .target(Metric.NEXT_RESPONSE, merged.priority())
        .map(t -> levels.calendar(t.calendar()).due(clock.startedAt(), t.within()))
        .filter(due -> due.isAfter(due(clock)))
        .orElseGet(() -> due(clock));
  }

  /** Of a clock that is held: if it ran on now. */
  private Instant due(Clock clock) {
    if (clock.dueAt() != null) {
      return clock.dueAt();
    }
    BusinessCalendar calendar = terms.levels(clock.termsVersion()).calendar(clock.calendar());
    return calendar.due(now, Objects.requireNonNull(clock.remaining()));
  }

  private Stream<Clock> open(Ticket ticket) {
    return ticket.clocks().stream()
        .filter(c -> c.state() == ClockState.RUNNING || c.state() == ClockState.PAUSED)
        .filter(c -> !due(c).isBefore(now));
  }
}
