package dev.surety.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Open time since a fixed point as a function of the instant, and its inverse. The total before a
 * day is the usual weeks' total plus the {@link Corrections} before it; within a day, its own spans
 * decide. Both directions cost a few such sums, near or far.
 */
final class RunningTotals {
  private final ZonedHours hours;
  private final Corrections corrections;

  RunningTotals(ZonedHours hours) {
    this.hours = hours;
    this.corrections = new Corrections(hours);
  }

  /** Open time in {@code [a fixed point, at)}. */
  Duration at(Instant at) {
    long second = at.getEpochSecond();
    int fraction = at.getNano();
    long day = hours.dayOf(second);
    long seconds = before(day - 1);
    int nanos = 0;
    // Near a clock change the neighbours' spans may reach to either side of the instant.
    for (Span span : hours.spans(day - 1, day + 1)) {
      seconds += span.secondsBefore(second);
      if (span.contains(second)) {
        nanos = fraction;
      }
    }
    return Duration.ofSeconds(seconds, nanos);
  }

  /** The first instant at which the total is reached; empty beyond the horizon. */
  Optional<Instant> earliest(Duration total, Instant near) {
    return instant(total, total.minusNanos(1).toSeconds(), near);
  }

  /** The last instant at which the total is not exceeded; empty beyond the horizon. */
  Optional<Instant> latest(Duration total, Instant near) {
    return instant(total, total.toSeconds(), near);
  }

  // Totals between two full seconds lie in one span, since spans have no fractions: the span is the
  // one in which the total passes `below` full seconds.
  private Optional<Instant> instant(Duration total, long below, Instant near) {
    long day = dayPassing(below, hours.dayOf(near.getEpochSecond()));
    if (day < Horizon.FIRST_DAY || day > lastDay()) {
      return Optional.empty();
    }
    long reached = before(day);
    for (Span span : hours.spans(day, day)) {
      if (reached + span.seconds() > below) {
        long into = total.getSeconds() - reached;
        return Optional.of(Instant.ofEpochSecond(span.from() + into, total.getNano()))
            .filter(Horizon::covers);
      }
      reached += span.seconds();
    }
    throw new AssertionError("day " + day + " does not pass " + below + " open seconds");
  }

  private long dayPassing(long below, long near) {
    long guess = near;
    long week = hours.agreed().weekSeconds();
    // The second round makes up for the holidays between here and the first guess.
    for (int round = 0; round < 2 && week > 0; round++) {
      long days = (below - before(guess)) * 7 / week;
      guess = Math.clamp(guess + days, Horizon.FIRST_DAY, Horizon.LAST_DAY);
    }
    return Gallop.first(guess, Horizon.FIRST_DAY, lastDay() + 1, day -> before(day) > below) - 1;
  }

  /** The end of the open time around an instant; empty if it lasts beyond the horizon. */
  Optional<Instant> closingAfter(Instant open) {
    if (hours.agreed().continuous()) {
      return Optional.empty();
    }
    long start = open.getEpochSecond();
    long used = secondsAt(start);
    long day = hours.dayOf(start);
    long guess = start + 1;
    for (Span span : hours.spans(day - 1, day + 1)) {
      guess = span.contains(start) ? span.to() + 1 : guess;
    }
    long last = Horizon.LAST.getEpochSecond() + 1;
    long missed =
        Gallop.first(guess, start + 1, last, then -> secondsAt(then) - used < then - start);
    return missed > last ? Optional.empty() : Optional.of(Instant.ofEpochSecond(missed - 1));
  }

  private long secondsAt(long epochSecond) {
    return at(Instant.ofEpochSecond(epochSecond)).toSeconds();
  }

  private long before(long day) {
    return hours.agreed().usualSecondsBefore(day) + corrections.before(day);
  }

  // Without usual hours nothing opens after the last exceptional date: no need to look further.
  private long lastDay() {
    AgreedHours agreed = hours.agreed();
    boolean onlyDated = agreed.weekSeconds() == 0 && !agreed.dated().isEmpty();
    return onlyDated ? agreed.dated().last().toEpochDay() : Horizon.LAST_DAY;
  }
}
