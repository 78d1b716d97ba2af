package dev.surety.domain.calendar;

import dev.surety.domain.calendar.BusinessCalendar.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Times in which open time does not count, such as while waiting on the client. However they were
 * given, they are kept half-open {@code [from, to)}, in order and apart: pauses that overlap or
 * touch are one, so no second is ever taken off twice; an empty one is none.
 *
 * @param periods in order, none touching another
 */
public record Pauses(List<Period> periods) {
  /** Nothing is paused. */
  public static final Pauses NONE = new Pauses(List.of());

  /**
   * Sorts and merges.
   *
   * @throws IllegalArgumentException if a pause ends before it begins
   */
  public Pauses {
    periods = merged(periods);
  }

  /**
   * The pauses, in whatever order they were noted.
   *
   * @throws IllegalArgumentException if a pause ends before it begins
   */
  public static Pauses of(Collection<Period> periods) {
    return new Pauses(List.copyOf(periods));
  }

  /** The pause that an instant lies in: its start does, its end does not. */
  public Optional<Period> at(Instant instant) {
    int next = firstStartingAfter(instant);
    return next == 0 || !instant.isBefore(periods.get(next - 1).to())
        ? Optional.empty()
        : Optional.of(periods.get(next - 1));
  }

  /** The first pause that begins after the instant. */
  Optional<Period> after(Instant instant) {
    int next = firstStartingAfter(instant);
    return next == periods.size() ? Optional.empty() : Optional.of(periods.get(next));
  }

  /** The parts of the pauses that lie in {@code [from, to)}. */
  List<Period> within(Instant from, Instant to) {
    List<Period> parts = new ArrayList<>();
    for (Period pause : periods) {
      Instant begins = pause.from().isBefore(from) ? from : pause.from();
      Instant ends = pause.to().isAfter(to) ? to : pause.to();
      if (begins.isBefore(ends)) {
        parts.add(new Period(begins, ends));
      }
    }
    return parts;
  }

  private int firstStartingAfter(Instant instant) {
    int low = 0;
    int high = periods.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (periods.get(middle).from().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static List<Period> merged(List<Period> given) {
    List<Period> sorted = new ArrayList<>(given);
    sorted.sort(Comparator.comparing(Period::from));
    List<Period> merged = new ArrayList<>();
    for (Period pause : sorted) {
      if (pause.to().isBefore(pause.from())) {
        throw new IllegalArgumentException(
            "a pause from " + pause.from() + " cannot end before it, at " + pause.to());
      }
      boolean joins = !merged.isEmpty() && !pause.from().isAfter(merged.getLast().to());
      if (joins && pause.to().isAfter(merged.getLast().to())) {
        merged.add(new Period(merged.removeLast().from(), pause.to()));
      } else if (!joins && pause.from().isBefore(pause.to())) {
        merged.add(pause);
      }
    }
    return List.copyOf(merged);
  }
}
