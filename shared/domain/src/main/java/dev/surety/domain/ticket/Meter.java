package dev.surety.domain.ticket;

import dev.surety.domain.calendar.BusinessCalendar;
import dev.surety.domain.calendar.BusinessCalendar.Period;
import dev.surety.domain.calendar.Pauses;
import dev.surety.domain.sla.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of a target is used up: it runs, is held, and runs on with what was left. */
final class Meter {
  private final List<Period> stretches = new ArrayList<>();
  private final List<Period> stops = new ArrayList<>();
  private Target target;
  private BusinessCalendar calendar;
  private Duration used = Duration.ZERO;
  private Duration held = Duration.ZERO;
  private @Nullable Instant runningSince;
  private @Nullable Instant heldSince;

  /** Of the hold that lasts: what was counted of it by hours agreed earlier, and since when not. */
  private Duration heldEarlier = Duration.ZERO;

  private @Nullable Instant uncounted;
  private @Nullable Instant dueAt;

  Meter(Target target, BusinessCalendar calendar, Instant at) {
    this.target = target;
    this.calendar = calendar;
    run(at);
  }

  /** Goes on from where another one stopped. */
  Meter(Meter stopped) {
    this.target = stopped.target;
    this.calendar = stopped.calendar;
    this.used = stopped.used;
    this.held = stopped.held;
    this.stretches.addAll(stopped.stretches);
    this.stops.addAll(stopped.stops);
  }

  Target target() {
    return target;
  }

  BusinessCalendar calendar() {
    return calendar;
  }

  Optional<Instant> runningSince() {
    return Optional.ofNullable(runningSince);
  }

  /** When it runs out, or would have; none while it is held. */
  Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  Duration remaining() {
    Duration left = target.within().minus(used);
    return left.isNegative() ? Duration.ZERO : left;
  }

  void run(Instant at) {
    letGo(at);
    runningSince = at;
    dueAt = calendar.due(at, remaining());
  }

  void hold(Instant at) {
    if (runningSince != null) {
      useUp(at);
      heldSince = at;
      uncounted = at;
      dueAt = null;
    }
  }

  /**
   * Stands still for good; what it was due at stays known.
   *
   * @param left what does not count though it ran on
   */
  void stop(Instant at, Pauses left) {
    letGo(at);
    Instant due = dueAt;
    for (Period period : left.periods()) {
      if (runningSince != null && runningSince.isBefore(period.from())) {
        hold(period.from());
        run(period.to());
      }
    }
    useUp(at);
    dueAt = due;
  }

  /**
   * Another target, another calendar. What was used stays used.
   *
   * @param recount whether it is counted again, in the new calendar
   */
  void retarget(Target next, BusinessCalendar nextCalendar, Instant at, boolean recount) {
    boolean running = runningSince != null;
    if (uncounted != null) {
      // so far it was held in the hours that were agreed so far
      heldEarlier = recount ? Duration.ZERO : heldEarlier.plus(calendar.elapsed(uncounted, at));
      uncounted = recount ? heldSince : at;
    }
    hold(at);
    target = next;
    calendar = nextCalendar;
    if (recount) {
      used = open(stretches);
      held = open(stops);
    }
    if (running) {
      run(at);
    }
  }

  private Duration open(List<Period> periods) {
    return periods.stream()
        .map(period -> calendar.elapsed(period.from(), period.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Open time used by an instant, past the due instant too. */
  Duration usedBy(Instant at, Pauses left) {
    return runningSince == null ? used : used.plus(calendar.elapsed(runningSince, at, left));
  }

  /** Open time in which it was held. */
  Duration held() {
    return held;
  }

  /** The same by an instant, with what was left out while it ran and a hold that lasts. */
  Duration heldBy(Instant at, Pauses left) {
    if (runningSince != null) {
      return held.plus(calendar.elapsed(runningSince, at))
          .minus(calendar.elapsed(runningSince, at, left));
    }
    return uncounted == null ? held : held.plus(heldEarlier).plus(calendar.elapsed(uncounted, at));
  }

  private void letGo(Instant at) {
    if (heldSince != null && uncounted != null) {
      held = held.plus(heldEarlier).plus(calendar.elapsed(uncounted, at));
      stops.add(new Period(heldSince, at));
      heldSince = null;
      uncounted = null;
      heldEarlier = Duration.ZERO;
    }
  }

  private void useUp(Instant until) {
    if (runningSince != null) {
      used = used.plus(calendar.elapsed(runningSince, until));
      if (runningSince.isBefore(until)) {
        stretches.add(new Period(runningSince, until));
      }
      runningSince = null;
    }
  }
}
