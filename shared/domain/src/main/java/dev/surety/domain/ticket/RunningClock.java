package dev.surety.domain.ticket;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import dev.surety.domain.sla.Threshold.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock while a ticket's events are replayed.
 *
 * <p>An event that was logged after the clock's due instant can no longer move that instant,
 * whatever time it claims: otherwise the outcome would depend on when somebody chose to write
 * things down.
 */
final class RunningClock {
  private final ServiceLevels levels;
  private final int cycle;
  private final Instant startedAt;
  private Target target;
  private BusinessCalendar calendar;
  private Duration remaining;
  private @Nullable Instant runningSince;
  private @Nullable Instant dueAt;
  private @Nullable Instant metAt;
  private @Nullable Instant contestedAt;
  private boolean confirmed;
  private boolean breached;
  private boolean cancelled;

  RunningClock(ServiceLevels levels, Target target, int cycle, Instant startedAt) {
    this.levels = levels;
    this.target = target;
    this.cycle = cycle;
    this.startedAt = startedAt;
    this.calendar = levels.calendar(target.calendar());
    this.remaining = target.within();
    run(startedAt);
  }

  Target target() {
    return target;
  }

  int cycle() {
    return cycle;
  }

  /** Still owed, by everybody's account. */
  boolean open() {
    return unsettled() && contestedAt == null;
  }

  private boolean unsettled() {
    return metAt == null && !cancelled;
  }

  void stop(TicketEvent event) {
    Instant at = event.occurredAt();
    if (!unsettled()) {
      return;
    }
    if (dueAt == null || runningSince == null) {
      metAt = at;
    } else if (at.isAfter(dueAt)) {
      stopLate(at);
    } else if (tooLateToTell(event)) {
      contest(event);
    } else {
      remaining = remaining.minus(calendar.elapsed(runningSince, at));
      metAt = at;
      contestedAt = null;
    }
  }

  private void stopLate(Instant at) {
    if (contestedAt == null) {
      metAt = at;
      breached = true;
    }
  }

  void pause(TicketEvent event) {
    if (unsettled() && !overdue(event)) {
      hold(event.occurredAt());
    }
  }

  void hold(Instant at) {
    if (runningSince != null) {
      remaining = remaining.minus(calendar.elapsed(runningSince, at));
      runningSince = null;
      dueAt = null;
    }
  }

  void resume(Instant at) {
    if (unsettled() && runningSince == null) {
      run(at);
    }
  }

  /** A resolution that was met runs on with what was left; a late one stays late. */
  void reopen(Instant at) {
    if (metAt != null && !breached) {
      metAt = null;
      run(at);
    }
  }

  /** What was used stays used; the new target's due instant is never before the change. */
  void retarget(Target next, TicketEvent event) {
    Instant at = event.occurredAt();
    if (!unsettled() || overdue(event)) {
      return;
    }
    boolean running = runningSince != null;
    hold(at);
    Duration used = target.within().minus(remaining);
    target = next;
    calendar = levels.calendar(next.calendar());
    Duration left = next.within().minus(used);
    remaining = left.isNegative() ? Duration.ZERO : left;
    if (running) {
      run(at);
    }
  }

  /** Nothing is owed any more; what was overdue by then stays breached, checked or not. */
  void cancel(TicketEvent event) {
    if (overdue(event)) {
      stop(event);
    } else {
      cancelled = cancelled || open();
    }
  }

  Clock finish(List<Firing> firings) {
    String name = target.metric() + "/" + cycle;
    boolean recorded =
        firings.stream()
            .anyMatch(f -> f.clock().equals(name) && f.level().equals(Threshold.BREACH));
    boolean inTime = confirmed || (metAt != null && !breached);
    ClockState state = state(inTime, recorded);
    boolean dueHasPassed = breached || recorded || contestedAt != null;
    Instant answered = metAt != null ? metAt : contestedAt;
    return new Clock(
        target.metric(),
        cycle,
        state,
        target.within(),
        target.calendar(),
        startedAt,
        dueAt,
        state == ClockState.PAUSED || state == ClockState.MET ? remaining : null,
        answered,
        dueHasPassed ? dueAt : null,
        contestedAt != null && !confirmed,
        alerts(name, state, answered, firings));
  }

  private ClockState state(boolean inTime, boolean recorded) {
    if (cancelled) {
      return ClockState.CANCELLED;
    }
    if (inTime) {
      return ClockState.MET;
    }
    if (breached || recorded || contestedAt != null) {
      return ClockState.BREACHED;
    }
    return runningSince == null ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private List<Alert> alerts(
      String name, ClockState state, @Nullable Instant answered, List<Firing> firings) {
    if (runningSince == null || state == ClockState.CANCELLED || state == ClockState.MET) {
      // a breach that a confirmed response outlived must still be on record
      return confirmed ? breachAlert(name, firings) : List.of();
    }
    return answered != null ? breachAlert(name, firings) : pending(name, firings);
  }

  private List<Alert> breachAlert(String name, List<Firing> firings) {
    return pending(name, firings).stream().filter(a -> a.level().equals(Threshold.BREACH)).toList();
  }

  private List<Alert> pending(String name, List<Firing> firings) {
    return levels.thresholds().stream()
        .filter(t -> !fired(name, t.level(), firings))
        .map(t -> new Alert(t.level(), instantOf(t.point())))
        .toList();
  }

  private static boolean fired(String clock, String level, List<Firing> firings) {
    return firings.stream().anyMatch(f -> f.clock().equals(clock) && f.level().equals(level));
  }

  private Instant instantOf(Point point) {
    return switch (point) {
      case Point.Percent(int percent) when percent == 100 -> due();
      case Point.Percent(int percent) ->
          whenLeft(target.within().minus(target.within().multipliedBy(percent).dividedBy(100)));
      case Point.Before(Duration lead) -> whenLeft(lead);
      case Point.After(Duration delay) -> calendar.due(due(), delay);
    };
  }

  private Instant whenLeft(Duration left) {
    Duration until = remaining.minus(left);
    Instant since = runningSince == null ? startedAt : runningSince;
    return until.isNegative() ? since : calendar.due(since, until);
  }

  private Instant due() {
    return dueAt == null ? startedAt : dueAt;
  }

  private void run(Instant at) {
    runningSince = at;
    dueAt = calendar.due(at, remaining);
  }

  private void contest(TicketEvent event) {
    if (contestedAt == null || event.confirmed()) {
      contestedAt = event.occurredAt();
      confirmed = confirmed || event.confirmed();
    }
  }

  private boolean overdue(TicketEvent event) {
    return dueAt != null && (event.occurredAt().isAfter(dueAt) || tooLateToTell(event));
  }

  private boolean tooLateToTell(TicketEvent event) {
    return dueAt != null && event.recordedAt().isAfter(dueAt);
  }
}
