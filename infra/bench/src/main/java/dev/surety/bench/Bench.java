package dev.surety.bench;

import dev.surety.bench.calendar.CalendarBench;
import dev.surety.bench.sweep.SweepBench;
import java.util.Arrays;
import java.util.List;

/** The command line: {@code calendar} or {@code sweep [--timers N,N,...] [--due N]}. */
public final class Bench {
  private static final String USAGE =
      "usage: bench calendar | sweep [--timers N,N,...] [--due N] [--contracts N]";

  private Bench() {}

  /** Runs a benchmark; the exit code says whether what must hold held. */
  public static void main(String[] arguments) {
    System.exit(run(List.copyOf(Arrays.asList(arguments))));
  }

  private static int run(List<String> arguments) {
    try {
      List<String> options =
          arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
      boolean held =
          switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "calendar" -> new CalendarBench(System.out, System.err).run(options);
            case "sweep" -> new SweepBench(System.out, System.err).run(options);
            default -> throw new IllegalArgumentException(USAGE);
          };
      return held ? 0 : 1;
    } catch (IllegalArgumentException e) {
      System.err.println("surety: " + e.getMessage());
      return 2;
    }
  }
}
