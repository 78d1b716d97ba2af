package dev.surety.domain.ticket;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.ServiceLevels;
import dev.surety.domain.sla.Target;
import dev.surety.domain.sla.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clock while a ticket's events are replayed. {@link Facts} bind what is told late. */
final class RunningClock {
  private final ServiceLevels levels;
  private final Facts facts;
  private final int cycle;
  private final Instant startedAt;
  private String name;
  private Target target;
  private BusinessCalendar calendar;
  private Duration remaining;
  private @Nullable Instant runningSince;
  private @Nullable Instant dueAt;
  private @Nullable Instant metAt;
  private @Nullable TicketEvent contested;
  private boolean late;
  private boolean confirmed;
  private boolean cancelled;
  private boolean reopened;

  /**
   * Starts a clock.
   *
   * @param name identifies it for ever: the metric, and the event that started it
   * @param cycle its place among the metric's clocks, for people
   */
  RunningClock(
      ServiceLevels levels, Facts facts, Target target, String name, int cycle, Instant startedAt) {
    this.levels = levels;
    this.facts = facts;
    this.target = target;
    this.name = name;
    this.cycle = cycle;
    this.startedAt = startedAt;
    this.calendar = levels.calendar(target.calendar());
    this.remaining = target.within();
    run(startedAt);
  }

  Target target() {
    return target;
  }

  String name() {
    return name;
  }

  Instant startedAt() {
    return startedAt;
  }

  /** Still owed, by everybody's account. */
  boolean open() {
    return unsettled() && contested == null;
  }

  boolean answeredInTime() {
    return metAt != null && !late;
  }

  /** Not answered by its due instant, once that has passed. */
  boolean missed() {
    return !answeredInTime() && !cancelled;
  }

  /** When it runs out, or would have; none while it is paused. */
  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** Neither answered nor called off; a contested answer settles nothing. */
  boolean unsettled() {
    return metAt == null && !cancelled;
  }

  void stop(TicketEvent event) {
    if (!unsettled()) {
      return;
    }
    boolean tooLate = facts.tooLate(name, event);
    if (tooLate && !event.confirmed()) {
      contested = contested == null ? event : contested;
    } else if (dueAt != null && event.occurredAt().isAfter(dueAt)) {
      metAt = event.occurredAt();
      late = true;
    } else {
      metAt = event.occurredAt();
      contested = null;
      confirmed = tooLate;
      useUp(event.occurredAt());
    }
  }

  void pause(TicketEvent event) {
    if (unsettled() && !overdue(event)) {
      hold(event.occurredAt());
    }
  }

  void hold(Instant at) {
    if (runningSince != null) {
      useUp(at);
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
  void reopen(TicketEvent event) {
    if (answeredInTime()) {
      metAt = null;
      confirmed = false;
      reopened = true;
      name = target.metric() + "/" + event.id();
      run(event.occurredAt());
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
    Optional<Instant> ranOut = facts.breachedAt(name).or(() -> recorded(firings));
    boolean metBefore = late && !reopened && facts.met(name);
    boolean inTime = ranOut.isPresent() ? confirmed : answeredInTime() || metBefore;
    ClockState state = state(inTime, ranOut.isPresent());
    Instant answered = contested != null ? contested.occurredAt() : metAt;
    Instant breachedAt = ranOut.orElse(state == ClockState.BREACHED ? dueAt : null);
    return new Clock(
        name,
        target.metric(),
        cycle,
        state,
        target.within(),
        target.calendar(),
        startedAt,
        ranOut.orElse(dueAt),
        state == ClockState.PAUSED || state == ClockState.MET ? remaining : null,
        answered,
        breachedAt,
        contested == null ? null : contested.id(),
        alerts(breachedAt, answered, firings));
  }

  private Optional<Instant> recorded(List<Firing> firings) {
    return firings.stream()
        .filter(f -> f.clock().equals(name) && f.level().equals(Threshold.BREACH))
        .map(Firing::at)
        .findFirst();
  }

  private ClockState state(boolean inTime, boolean ranOut) {
    if (inTime) {
      return ClockState.MET;
    }
    if (ranOut || late || contested != null) {
      return ClockState.BREACHED;
    }
    if (cancelled) {
      return ClockState.CANCELLED;
    }
    return runningSince == null ? ClockState.PAUSED : ClockState.RUNNING;
  }

  /** A breach is recorded whatever came after it; everything else only while nobody answered. */
  private List<Alert> alerts(
      @Nullable Instant breachedAt, @Nullable Instant answered, List<Firing> firings) {
    boolean waiting = runningSince != null && answered == null && !cancelled;
    List<Alert> alerts = new ArrayList<>();
    for (Threshold threshold : levels.thresholds()) {
      boolean breach = threshold.level().equals(Threshold.BREACH);
      if (fired(threshold.level(), firings)) {
        continue;
      }
      if (breach && breachedAt != null) {
        alerts.add(new Alert(threshold.level(), breachedAt));
      } else if (waiting) {
        instantOf(threshold).ifPresent(at -> alerts.add(new Alert(threshold.level(), at)));
      }
    }
    return alerts;
  }

  private boolean fired(String level, List<Firing> firings) {
    return firings.stream().anyMatch(f -> f.clock().equals(name) && f.level().equals(level));
  }

  private Optional<Instant> instantOf(Threshold threshold) {
    Instant due = dueAt;
    Instant since = runningSince;
    if (due == null || since == null) {
      return Optional.empty();
    }
    return switch (threshold.point()) {
      case Threshold.Point.Percent(int percent) when percent == 100 -> Optional.of(due);
      case Threshold.Point.Percent(int percent) ->
          whenLeft(
              since, target.within().minus(target.within().multipliedBy(percent).dividedBy(100)));
      case Threshold.Point.Before(Duration lead) -> whenLeft(since, lead);
      case Threshold.Point.After(Duration delay) -> Optional.of(calendar.due(due, delay));
    };
  }

  /**
   * Passed before this stretch began: told at once, unless the stretch before was the one to tell.
   */
  private Optional<Instant> whenLeft(Instant since, Duration left) {
    Duration until = calendar.elapsed(since, dueAt == null ? since : dueAt).minus(left);
    if (until.isNegative()) {
      return reopened ? Optional.empty() : Optional.of(since);
    }
    return Optional.of(calendar.due(since, until));
  }

  private void run(Instant at) {
    runningSince = at;
    dueAt = calendar.due(at, remaining);
  }

  private void useUp(Instant until) {
    if (runningSince != null) {
      remaining = remaining.minus(calendar.elapsed(runningSince, until));
    }
  }

  private boolean overdue(TicketEvent event) {
    return facts.tooLate(name, event) || (dueAt != null && event.occurredAt().isAfter(dueAt));
  }
}
