package dev.surety.domain.calendar;

import dev.surety.domain.calendar.BusinessCalendar.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Open time outside pauses: from one pause to the next the calendar's own arithmetic applies, so a
 * target costs as many of its sums as there are pauses, and never what they last.
 */
record UnpausedTime(BusinessCalendar calendar, Pauses pauses) {

  Duration elapsed(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return elapsed(to, from).negated();
    }
    Duration open = calendar.elapsed(from, to);
    for (Period pause : pauses.within(from, to)) {
      open = open.minus(calendar.elapsed(pause.from(), pause.to()));
    }
    return open;
  }

  /** Used up exactly when a pause begins: that instant, never the end of the pause. */
  Instant due(Instant start, Duration target) {
    if (target.isZero()) {
      return calendar.due(start, target);
    }
    try {
      return target.isNegative() ? backward(start, target) : forward(start, target);
    } catch (UnreachableTarget e) {
      throw new UnreachableTarget(target, e.problem());
    }
  }

  private Instant forward(Instant start, Duration target) {
    Instant at = start;
    Duration left = target;
    for (Period pause : pauses.within(start, BusinessCalendar.LATEST)) {
      Duration before = calendar.elapsed(at, pause.from());
      if (before.compareTo(left) >= 0) {
        return calendar.due(at, left);
      }
      left = left.minus(before);
      at = pause.to();
      neverEnding(target, pause, at.equals(BusinessCalendar.LATEST));
    }
    return calendar.due(at, left);
  }

  private Instant backward(Instant start, Duration target) {
    Instant at = start;
    Duration left = target;
    for (Period pause : pauses.within(BusinessCalendar.EARLIEST, start).reversed()) {
      Duration after = calendar.elapsed(at, pause.to());
      if (after.compareTo(left) <= 0) {
        return calendar.due(at, left);
      }
      left = left.minus(after);
      at = pause.from();
      neverEnding(target, pause, at.equals(BusinessCalendar.EARLIEST));
    }
    return calendar.due(at, left);
  }

  private static void neverEnding(Duration target, Period pause, boolean forEver) {
    if (forEver) {
      throw new UnreachableTarget(
          target, "nothing counts in the pause from %s to %s".formatted(pause.from(), pause.to()));
    }
  }

  /** In order; never more than the limit, however much there is. */
  List<Period> periods(Instant from, Instant to, int limit) {
    List<Period> periods = new ArrayList<>();
    Optional<Instant> next = Optional.of(from);
    while (periods.size() < limit && next.isPresent() && next.get().isBefore(to)) {
      Instant at = next.get();
      Optional<Period> pause = pauses.at(at);
      if (pause.isPresent()) {
        next = Optional.of(pause.get().to());
      } else if (calendar.isOpen(at)) {
        Period open = new Period(at, end(at, to));
        periods.add(open);
        next = Optional.of(open.to());
      } else {
        next = calendar.nextOpening(at);
      }
    }
    return List.copyOf(periods);
  }

  private Instant end(Instant open, Instant to) {
    Instant closes = calendar.nextClosing(open).filter(to::isAfter).orElse(to);
    return pauses.after(open).map(Period::from).filter(closes::isAfter).orElse(closes);
  }
}
