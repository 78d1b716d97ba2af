package dev.surety.bench.sweep;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large the benchmark is.
 *
 * @param timers open timers, one sweep for each number
 * @param due tickets that fall due in each sweep
 * @param contracts over which those are spread evenly
 */
record Scale(List<Integer> timers, int due, int contracts) {
  private static final List<Integer> TIMERS = List.of(10_000, 100_000, 1_000_000);
  private static final int DUE = 1000;
  private static final int CONTRACTS = 50;

  static Scale of(List<String> arguments) {
    List<Integer> timers = new ArrayList<>();
    int due = DUE;
    int contracts = CONTRACTS;
    Iterator<String> each = arguments.iterator();
    while (each.hasNext()) {
      String name = each.next();
      String value = each.hasNext() ? each.next() : "";
      switch (name) {
        case "--timers" ->
            Stream.of(value.split(",", -1)).map(text -> number(name, text)).forEach(timers::add);
        case "--due" -> due = number(name, value);
        case "--contracts" -> contracts = number(name, value);
        default ->
            throw new IllegalArgumentException(
                "bench sweep does not know "
                    + name
                    + "; it takes --timers N,N,..., --due N and --contracts N");
      }
    }
    return new Scale(timers.isEmpty() ? TIMERS : timers, due, contracts);
  }

  private static int number(String name, String text) {
    if (!text.matches("[1-9]\\d{0,7}")) {
      throw new IllegalArgumentException(name + " is a number, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}
