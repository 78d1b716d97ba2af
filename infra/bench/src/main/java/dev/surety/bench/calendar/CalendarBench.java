package dev.surety.bench.calendar;

import dev.surety.bench.Machine;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code bench calendar}: due tomorrow and in ten years, here and in jBPM. */
public final class CalendarBench {
  /** Ten years ahead may cost this many times what tomorrow costs. */
  private static final double APART = 2;

  private static final int QUESTIONS = 20_000;

  private final PrintStream out;
  private final PrintStream screen;

  /**
   * @param out for the results
   * @param screen for what is going on
   */
  public CalendarBench(PrintStream out, PrintStream screen) {
    this.out = out;
    this.screen = screen;
  }

  /**
   * Runs it.
   *
   * @return whether ten years ahead cost at most twice what tomorrow costs
   * @throws IllegalArgumentException for arguments: it takes none
   */
  public boolean run(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new IllegalArgumentException("bench calendar takes no " + arguments.getFirst());
    }
    Agreement agreement = Agreement.of(QUESTIONS, 1);
    if (agreement.others() > 0) {
      throw new IllegalStateException("the calendars do not agree: " + agreement);
    }
    screen.println("measuring for about two minutes...");
    Map<String, Score> scores = Score.of(measure());
    out.println(Machine.named());
    out.println();
    CalendarTable table = new CalendarTable(scores, out);
    table.print();
    out.printf(
        "%nBoth were asked %,d questions on the same hours (Mon-Fri 09-17 New York, %d-%d with"
            + " holidays):%n  %,d same answers; %,d differ because the target ends exactly at"
            + " closing: jBPM answers the next opening.%n",
        agreement.questions(),
        OfficeHours.FIRST_YEAR,
        OfficeHours.LAST_YEAR,
        agreement.same(),
        agreement.closings());
    out.println("  jBPM has one window a day on full hours, no breaks or exceptions, no elapsed.");
    double apart = table.apart();
    out.printf(
        "%nTen years ahead costs %.2fx of tomorrow at the most (allowed: %.0fx): %s%n",
        apart, APART, apart <= APART ? "holds" : "DOES NOT HOLD");
    return apart <= APART;
  }

  private static Collection<RunResult> measure() {
    Options options =
        new OptionsBuilder()
            .include(CalendarBenchmark.class.getName())
            .addProfiler(GCProfiler.class)
            .jvmArgs(
                "-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH does not run: " + e.getMessage(), e);
    }
  }
}
