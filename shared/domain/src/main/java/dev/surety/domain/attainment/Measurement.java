package dev.surety.domain.attainment;

import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Measure;
import dev.surety.domain.ticket.Ticket;
import dev.surety.domain.work.Projection;
import dev.surety.domain.work.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A settled clock, as attainment counts it. It counts in the period in which it fell due, so that a
 * period is final once it is over.
 *
 * @param clock the clock's name within its ticket
 * @param priority the ticket's when the clock was last given its target
 * @param target open time agreed
 * @param dueAt the instant it counts at: when it fell or would have fallen due; when it was
 *     answered, if a pause kept it from ever falling due
 * @param met answered in time
 * @param contested answered in time by the provider's account only; counts as breached until the
 *     client confirms
 * @param answeredAt when it was answered, in time or late; none for one nobody answered
 * @param taken open time from its start to the answer, without pauses
 * @param overrun open time from the due instant to the answer; none without a late answer
 * @param paused open time that passed while it was paused
 */
public record Measurement(
    String contract,
    String ticket,
    String clock,
    Measure metric,
    String priority,
    int cycle,
    Duration target,
    Instant startedAt,
    Instant dueAt,
    boolean met,
    boolean contested,
    @Nullable Instant answeredAt,
    @Nullable Duration taken,
    @Nullable Duration overrun,
    Duration paused)
    implements Projection {

  /** What a clock leaves once it is settled; nothing while it runs or if it was called off. */
  static Optional<Measurement> of(Ticket ticket, Clock clock) {
    return switch (clock.state()) {
      case RUNNING, PAUSED, CANCELLED -> Optional.empty();
      case MET, BREACHED -> Optional.ofNullable(countedAt(clock)).map(at -> of(ticket, clock, at));
    };
  }

  private static Measurement of(Ticket ticket, Clock clock, Instant dueAt) {
    return new Measurement(
        ticket.contract(),
        ticket.id(),
        clock.name(),
        Measure.of(clock.metric()),
        clock.priority(),
        clock.cycle(),
        clock.target(),
        clock.startedAt(),
        dueAt,
        clock.state() == ClockState.MET,
        clock.contested(),
        clock.metAt(),
        clock.taken(),
        clock.overrun(),
        clock.paused());
  }

  private static @Nullable Instant countedAt(Clock clock) {
    if (clock.breachedAt() != null && clock.state() == ClockState.BREACHED) {
      return clock.breachedAt();
    }
    return clock.dueAt() == null ? clock.metAt() : clock.dueAt();
  }

  @Override
  public Ref.MeasurementRef ref() {
    return new Ref.MeasurementRef(contract, dueAt, ticket, clock);
  }

  public boolean answered() {
    return answeredAt != null;
  }
}
