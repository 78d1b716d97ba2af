package dev.surety.domain.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The open hours of one local day: ordered windows that neither overlap nor touch. */
final class DayHours {
  static final DayHours CLOSED = new DayHours(List.of());
  static final DayHours WHOLE_DAY = new DayHours(List.of(new Window(0, Window.DAY)));

  private final List<Window> windows;
  private final int seconds;

  private DayHours(List<Window> windows) {
    this.windows = windows;
    this.seconds = windows.stream().mapToInt(w -> w.toSecond() - w.fromSecond()).sum();
  }

  static DayHours of(List<Window> written) {
    List<Window> joined = new ArrayList<>();
    for (Window next :
        written.stream().sorted(Comparator.comparingInt(Window::fromSecond)).toList()) {
      if (!joined.isEmpty() && joined.getLast().toSecond() >= next.fromSecond()) {
        Window last = joined.removeLast();
        int to = Math.max(last.toSecond(), next.toSecond());
        joined.add(new Window(last.fromSecond(), to));
      } else {
        joined.add(next);
      }
    }
    return new DayHours(List.copyOf(joined));
  }

  DayHours without(List<Window> breaks) {
    if (breaks.isEmpty()) {
      return this;
    }
    List<Window> left = windows;
    for (Window pause : breaks) {
      left = left.stream().flatMap(window -> cut(window, pause)).toList();
    }
    return new DayHours(left);
  }

  private static Stream<Window> cut(Window window, Window pause) {
    return Stream.of(
            new Window(window.fromSecond(), Math.min(window.toSecond(), pause.fromSecond())),
            new Window(Math.max(window.fromSecond(), pause.toSecond()), window.toSecond()))
        .filter(part -> part.fromSecond() < part.toSecond());
  }

  List<Window> windows() {
    return windows;
  }

  int seconds() {
    return seconds;
  }
}
