package dev.surety.domain.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The instants at which a zone's local days are open. Where clocks fall back, windows of a day, or
 * of two days, can come to cover the same time; it belongs to the earlier one, so that the spans of
 * all days are ordered and no second is counted twice.
 */
final class ZonedHours {
  private final ZoneRules rules;
  private final AgreedHours hours;

  ZonedHours(ZoneRules rules, AgreedHours hours) {
    this.rules = hours.continuous() ? ZoneOffset.UTC.getRules() : rules;
    this.hours = hours;
  }

  ZoneRules rules() {
    return rules;
  }

  AgreedHours agreed() {
    return hours;
  }

  long dayOf(long epochSecond) {
    int offset = rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    return Math.floorDiv(epochSecond + offset, (long) Window.DAY);
  }

  /** The open spans of the days, both included, in order and apart or touching. */
  List<Span> spans(long firstDay, long lastDay) {
    List<Span> spans = new ArrayList<>();
    long covered = lastClosing(firstDay - 1);
    for (long day = firstDay; day <= lastDay; day++) {
      for (Window window : hours.on(day).windows()) {
        long from = Math.max(covered, opening(day, window.fromSecond()));
        long to = closing(day, window.toSecond());
        if (from < to) {
          spans.add(new Span(from, to));
          covered = to;
        }
      }
    }
    return spans;
  }

  long secondsOn(long day) {
    long seconds = 0;
    for (Span span : spans(day, day)) {
      seconds += span.seconds();
    }
    return seconds;
  }

  // One day back is enough: clocks never fall back by more than a day.
  private long lastClosing(long day) {
    List<Window> windows = hours.on(day).windows();
    return windows.isEmpty() ? Long.MIN_VALUE : closing(day, windows.getLast().toSecond());
  }

  private long opening(long day, int second) {
    return instant(wallClock(day, second), ZoneOffsetTransition::getOffsetBefore);
  }

  private long closing(long day, int second) {
    return instant(wallClock(day, second), ZoneOffsetTransition::getOffsetAfter);
  }

  private long instant(LocalDateTime edge, Function<ZoneOffsetTransition, ZoneOffset> shownTwice) {
    ZoneOffsetTransition shift = rules.getTransition(edge);
    if (shift == null) {
      return edge.toEpochSecond(rules.getOffset(edge));
    }
    return shift.isGap() ? shift.toEpochSecond() : edge.toEpochSecond(shownTwice.apply(shift));
  }

  private static LocalDateTime wallClock(long day, int second) {
    return LocalDateTime.ofEpochSecond(day * Window.DAY + second, 0, ZoneOffset.UTC);
  }
}
