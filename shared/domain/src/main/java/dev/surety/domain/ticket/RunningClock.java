package dev.surety.domain.ticket;

import dev.surety.domain.calendar.BusinessCalendar.Period;
import dev.surety.domain.calendar.Pauses;
import dev.surety.domain.sla.Alert;
import dev.surety.domain.sla.Clock;
import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
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
  private final Facts facts;
  private final int cycle;
  private final Instant startedAt;
  private final Meter meter;
  private final List<Period> suspensions = new ArrayList<>();
  private String name;
  private Promise promise;
  private @Nullable Instant suspendedSince;
  private @Nullable Instant metAt;
  private @Nullable TicketEvent contested;
  private @Nullable Duration claimed;
  private Duration claimedPause = Duration.ZERO;
  private boolean late;
  private boolean confirmed;
  private boolean cancelled;
  private boolean abandoned;
  private boolean reopened;
  private boolean succeeded;

  /**
   * What was promised.
   *
   * @param priority the ticket's, when it was promised
   */
  record Promise(ServiceLevels levels, int termsVersion, String priority, Target target) {}

  /**
   * Starts a clock.
   *
   * @param name identifies it for ever: the metric, and the event that started it
   * @param cycle its place among the metric's clocks, for people
   */
  RunningClock(Facts facts, Promise promise, String name, int cycle, Instant startedAt) {
    this(
        facts,
        promise,
        name,
        cycle,
        startedAt,
        new Meter(
            promise.target(), promise.levels().calendar(promise.target().calendar()), startedAt));
  }

  private RunningClock(
      Facts facts, Promise promise, String name, int cycle, Instant startedAt, Meter meter) {
    this.facts = facts;
    this.promise = promise;
    this.name = name;
    this.cycle = cycle;
    this.startedAt = startedAt;
    this.meter = meter;
  }

  Promise promise() {
    return promise;
  }

  Metric metric() {
    return promise.target().metric();
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

  /**
   * Whether it counts as answered in time.
   *
   * @param ranOut whether a breach of it is on record
   */
  boolean met(boolean ranOut) {
    return ranOut ? confirmed : answeredInTime();
  }

  /** Not answered by its due instant, once that has passed. */
  boolean missed() {
    return !answeredInTime() && !cancelled;
  }

  /** Not owed any more, and never answered. */
  boolean calledOff() {
    return cancelled;
  }

  /** When it runs out, or would have; none while it is held. */
  Optional<Instant> dueAt() {
    return meter.dueAt();
  }

  /** Neither answered nor called off; a contested answer settles nothing. */
  boolean unsettled() {
    return metAt == null && !cancelled && !abandoned;
  }

  void stop(TicketEvent event) {
    if (!unsettled()) {
      return;
    }
    boolean tooLate = facts.tooLate(name, event);
    if (tooLate && !event.confirmed()) {
      contest(event);
    } else if (pastDue(event) && !facts.met(name)) {
      metAt = event.occurredAt();
      late = true;
    } else {
      metAt = event.occurredAt();
      contested = null;
      confirmed = tooLate;
      meter.stop(event.occurredAt(), suspendedUntil(event.occurredAt()));
    }
  }

  /** The first claim counts, with the time it claims. */
  private void contest(TicketEvent event) {
    if (contested == null) {
      contested = event;
      claimed = meter.usedBy(event.occurredAt(), suspendedUntil(event.occurredAt()));
      claimedPause = meter.heldBy(event.occurredAt(), suspendedUntil(event.occurredAt()));
    }
  }

  void pause(TicketEvent event) {
    if (unsettled() && !overdue(event)) {
      meter.hold(event.occurredAt());
    }
  }

  void hold(Instant at) {
    meter.hold(at);
  }

  void resume(Instant at) {
    if (unsettled() && meter.runningSince().isEmpty()) {
      meter.run(at);
    }
  }

  /** What is overdue stays overdue, but nobody is escalated to meanwhile. */
  void suspend(TicketEvent event) {
    suspendedSince = event.occurredAt();
    pause(event);
  }

  void reinstate(Instant at) {
    if (suspendedSince != null && suspendedSince.isBefore(at)) {
      suspensions.add(new Period(suspendedSince, at));
    }
    suspendedSince = null;
  }

  /**
   * A resolution that was met runs on with what was left; a late one stays late. One that was met
   * only by the client's word stays on record with its breach, and another clock runs on.
   *
   * @return the other clock, if there has to be one
   */
  Optional<RunningClock> reopen(TicketEvent event, int nextCycle, boolean held) {
    if (!answeredInTime() || succeeded) {
      return Optional.empty();
    }
    String next = metric() + "/" + event.id();
    if (facts.breachedAt(name).isPresent()) {
      succeeded = true;
      RunningClock other =
          new RunningClock(facts, promise, next, nextCycle, startedAt, new Meter(meter));
      other.runOn(event.occurredAt(), held);
      return Optional.of(other);
    }
    metAt = null;
    confirmed = false;
    name = next;
    runOn(event.occurredAt(), held);
    return Optional.empty();
  }

  private void runOn(Instant at, boolean held) {
    reopened = true;
    meter.run(at);
    if (held) {
      meter.hold(at);
    }
  }

  /**
   * Another promise takes over what is neither settled nor overdue. The new due instant is never
   * before the change.
   *
   * @param recount whether what was used is counted again, in the new calendar
   */
  void retarget(Promise next, TicketEvent event, boolean recount) {
    if (unsettled() && !overdue(event) && !facts.missedBefore(name, event)) {
      promise = next;
      meter.retarget(
          next.target(),
          next.levels().calendar(next.target().calendar()),
          event.occurredAt(),
          recount);
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

  /** Nobody will answer any more; what was overdue by then stays breached and unanswered. */
  void abandon(TicketEvent event) {
    if (!unsettled()) {
      return;
    }
    if (overdue(event)) {
      abandoned = true;
    } else {
      cancelled = open();
    }
  }

  Clock finish(List<Firing> firings) {
    Optional<Instant> ranOut = facts.breachedAt(name).or(() -> recorded(firings));
    ClockState state = state(met(ranOut.isPresent()), ranOut.isPresent());
    Instant answered = contested != null ? contested.occurredAt() : metAt;
    Instant dueAt = ranOut.or(this::dueAt).orElse(null);
    Instant breachedAt = ranOut.orElse(state == ClockState.BREACHED ? dueAt : null);
    return new Clock(
        name,
        metric(),
        promise.priority(),
        cycle,
        state,
        promise.target().within(),
        promise.target().calendar(),
        promise.termsVersion(),
        startedAt,
        dueAt,
        state == ClockState.PAUSED || state == ClockState.MET ? meter.remaining() : null,
        answered,
        breachedAt,
        contested == null ? null : contested.id(),
        taken(),
        overrun(breachedAt),
        paused(),
        alerts(breachedAt, answered, firings));
  }

  private @Nullable Duration taken() {
    if (contested != null) {
      return claimed;
    }
    return metAt == null ? null : meter.usedBy(metAt, suspendedUntil(metAt));
  }

  private Duration paused() {
    if (contested != null) {
      return claimedPause;
    }
    return metAt == null ? meter.held() : meter.heldBy(metAt, suspendedUntil(metAt));
  }

  private @Nullable Duration overrun(@Nullable Instant breachedAt) {
    if (breachedAt == null || metAt == null || contested != null) {
      return null;
    }
    return metAt.isBefore(breachedAt)
        ? null
        : meter.calendar().elapsed(breachedAt, metAt, suspendedUntil(metAt));
  }

  /** What was answered while the contract is suspended stays what it is when that ends. */
  private Pauses suspendedUntil(Instant at) {
    List<Period> all = new ArrayList<>(suspensions);
    if (suspendedSince != null && suspendedSince.isBefore(at)) {
      all.add(new Period(suspendedSince, at));
    }
    return Pauses.of(all);
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
    if (ranOut || late || abandoned || contested != null) {
      return ClockState.BREACHED;
    }
    if (cancelled) {
      return ClockState.CANCELLED;
    }
    return meter.runningSince().isEmpty() ? ClockState.PAUSED : ClockState.RUNNING;
  }

  /** A breach is recorded whatever came after it; everything else only while nobody answered. */
  private List<Alert> alerts(
      @Nullable Instant breachedAt, @Nullable Instant answered, List<Firing> firings) {
    boolean waiting = answered == null && unsettled();
    List<Alert> alerts = new ArrayList<>();
    for (Threshold threshold : promise.levels().thresholds()) {
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
    Optional<Instant> since = meter.runningSince();
    Optional<Instant> due = dueAt();
    if (since.isEmpty() || due.isEmpty()) {
      return Optional.empty();
    }
    Duration within = promise.target().within();
    return switch (threshold.point()) {
      case Threshold.Point.Percent(int percent) when percent == 100 -> due;
      case Threshold.Point.Percent(int percent) ->
          whenLeft(
              since.get(), due.get(), within.minus(within.multipliedBy(percent).dividedBy(100)));
      case Threshold.Point.Before(Duration lead) -> whenLeft(since.get(), due.get(), lead);
      case Threshold.Point.After(Duration delay) -> whenLate(due.get(), delay);
    };
  }

  /**
   * Passed before this stretch began: told at once, unless the stretch before was the one to tell.
   */
  private Optional<Instant> whenLeft(Instant since, Instant due, Duration left) {
    Duration until = meter.calendar().elapsed(since, due).minus(left);
    if (until.isNegative()) {
      return reopened ? Optional.empty() : Optional.of(since);
    }
    return Optional.of(meter.calendar().due(since, until));
  }

  /** Nobody is told while the contract is suspended. */
  private Optional<Instant> whenLate(Instant due, Duration delay) {
    Instant at = meter.calendar().due(due, delay, Pauses.of(suspensions));
    return Optional.of(at).filter(then -> suspendedSince == null || !then.isAfter(suspendedSince));
  }

  private boolean overdue(TicketEvent event) {
    return facts.tooLate(name, event) || pastDue(event);
  }

  private boolean pastDue(TicketEvent event) {
    return dueAt().filter(due -> event.occurredAt().isAfter(due)).isPresent();
  }
}
