package dev.surety.domain.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact arithmetic on agreed open hours, to the nanosecond; {@code due} and {@code elapsed} are
 * inverses. Immutable to its callers and safe for threads; what it works out lazily about years is
 * shared, never changes an answer and is bounded. Every instant from {@link #EARLIEST} to {@link
 * #LATEST} is answered for; others are refused with {@link IllegalArgumentException}.
 */
public final class BusinessCalendar {
  /** The first instant that can be asked about. */
  public static final Instant EARLIEST = Horizon.FIRST;

  /** The last instant that can be asked about. */
  public static final Instant LATEST = Horizon.LAST;

  private static final Instant LAST_SURE_START = Instant.parse("2500-01-01T00:00:00Z");
  private static final Instant FIRST_SURE_START = Instant.parse("2000-01-01T00:00:00Z");

  private final CalendarSpec spec;
  private final ZonedHours hours;
  private final RunningTotals totals;

  private BusinessCalendar(CalendarSpec spec) {
    this.spec = spec;
    this.hours = new ZonedHours(spec.zone().getRules(), AgreedHours.of(spec));
    this.totals = new RunningTotals(hours);
  }

  /**
   * Makes a calendar to compute with; cheap, totals of years are worked out when first needed.
   *
   * @throws IllegalArgumentException naming every fault if {@link CalendarSpec#faults()} has any
   */
  public static BusinessCalendar compile(CalendarSpec spec) {
    List<CalendarFault> faults = spec.faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("contradictory calendar: " + faults);
    }
    return new BusinessCalendar(spec);
  }

  /** What was agreed. */
  public CalendarSpec spec() {
    return spec;
  }

  /**
   * The earliest instant at which the target is used up: exactly at closing, the closing instant. A
   * negative target is walked backward: the latest instant from which that much open time remains
   * until the start. Zero is the start itself, open or not.
   *
   * @param target open time, exact to the nanosecond
   * @throws UnreachableTarget if open time never uses it up before {@link #LATEST} (backward: after
   *     {@link #EARLIEST}), with what is wrong with the calendar
   */
  public Instant due(Instant start, Duration target) {
    Horizon.check(start);
    return reach(totals, start, target)
        .orElseThrow(() -> new UnreachableTarget(target, problem(target)));
  }

  /**
   * The same with pauses: open time in a pause does not count. Used up exactly when a pause begins,
   * the target is due at that instant. Costs as many sums as there are pauses on the way.
   *
   * @throws UnreachableTarget also if the pauses leave too little open time
   */
  public Instant due(Instant start, Duration target, Pauses pauses) {
    Horizon.check(start);
    return new UnpausedTime(this, pauses).due(start, target);
  }

  /**
   * Whether {@link #due} finds the target from every start before the year 2500 (a negative one:
   * since the year 2000). False for a calendar open on exceptional dates only, since it runs out.
   */
  public boolean reaches(Duration target) {
    Instant start = target.isNegative() ? FIRST_SURE_START : LAST_SURE_START;
    // Totals of its own: the shared ones would have to be filled up to that far start.
    return reach(new RunningTotals(hours), start, target).isPresent();
  }

  private static Optional<Instant> reach(RunningTotals totals, Instant start, Duration target) {
    if (target.isZero()) {
      return Optional.of(start);
    }
    if (target.compareTo(Horizon.LENGTH) > 0 || target.compareTo(Horizon.LENGTH.negated()) < 0) {
      return Optional.empty();
    }
    Duration total = totals.at(start).plus(target);
    return target.isNegative() ? totals.latest(total, start) : totals.earliest(total, start);
  }

  private String problem(Duration target) {
    AgreedHours agreed = hours.agreed();
    if (agreed.weekSeconds() == 0) {
      return "%s, and exceptional dates end with %s"
          .formatted(agreed.closedWeek(), agreed.dated().last());
    }
    Duration week = Duration.ofSeconds(agreed.weekSeconds());
    String bound = target.isNegative() ? "back to " + EARLIEST : "until " + LATEST;
    return "usual weeks are open for %s, too little %s".formatted(week, bound);
  }

  /**
   * Open time in {@code [from, to)}, exact to the nanosecond; negative if {@code to} is earlier.
   */
  public Duration elapsed(Instant from, Instant to) {
    Horizon.check(from);
    Horizon.check(to);
    return totals.at(to).minus(totals.at(from));
  }

  /** The same without the open time that lies in pauses; the inverse of {@code due} with them. */
  public Duration elapsed(Instant from, Instant to, Pauses pauses) {
    Horizon.check(from);
    Horizon.check(to);
    return new UnpausedTime(this, pauses).elapsed(from, to);
  }

  /** Whether the instant is in open time: an opening instant is, a closing instant is not. */
  public boolean isOpen(Instant at) {
    Horizon.check(at);
    long second = at.getEpochSecond();
    long day = hours.dayOf(second);
    return hours.spans(day - 1, day + 1).stream().anyMatch(span -> span.contains(second));
  }

  /** The first instant after this one at which closed time ends; empty if there is none. */
  public Optional<Instant> nextOpening(Instant at) {
    Optional<Instant> closed = isOpen(at) ? totals.closingAfter(at) : Optional.of(at);
    return closed.flatMap(since -> totals.latest(totals.at(since), since));
  }

  /** The first instant after this one at which open time ends; empty if there is none. */
  public Optional<Instant> nextClosing(Instant at) {
    Optional<Instant> open = isOpen(at) ? Optional.of(at) : nextOpening(at);
    return open.flatMap(totals::closingAfter);
  }

  /**
   * The open time in {@code [from, to)} in order, clipped to it and merged where it touches; empty
   * if {@code to} is not later. Costs as much as there are days between.
   */
  public List<Period> periods(Instant from, Instant to) {
    Horizon.check(from);
    Horizon.check(to);
    long firstDay = hours.dayOf(from.getEpochSecond()) - 1;
    long lastDay = hours.dayOf(to.getEpochSecond()) + 1;
    List<Period> periods = new ArrayList<>();
    for (Span span : hours.spans(firstDay, lastDay)) {
      Instant opens = later(Instant.ofEpochSecond(span.from()), from);
      Instant closes = earlier(Instant.ofEpochSecond(span.to()), to);
      if (opens.isBefore(closes)) {
        boolean touches = !periods.isEmpty() && periods.getLast().to().equals(opens);
        periods.add(new Period(touches ? periods.removeLast().from() : opens, closes));
      }
    }
    return List.copyOf(periods);
  }

  /**
   * The first periods of open time in {@code [from, to)} with the pauses cut out, in order. Costs
   * what it returns and the pauses on the way, never what lies between.
   *
   * @param limit how many at most
   */
  public List<Period> periods(Instant from, Instant to, Pauses pauses, int limit) {
    Horizon.check(from);
    Horizon.check(to);
    return new UnpausedTime(this, pauses).periods(from, to, limit);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** A stretch of time, half-open {@code [from, to)}. Open time is never empty. */
  public record Period(Instant from, Instant to) {}
}
