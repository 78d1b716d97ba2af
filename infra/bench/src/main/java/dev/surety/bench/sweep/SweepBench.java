package dev.surety.bench.sweep;

import dev.surety.bench.Machine;
import dev.surety.local.template.TableSpec;
import java.io.PrintStream;
import java.util.List;

/** {@code bench sweep}: the same tickets due among more and more open timers. */
public final class SweepBench {
  /** The read units of the dearest sweep may be this many times those of the cheapest. */
  private static final double APART = 1.05;

  private final PrintStream out;
  private final PrintStream screen;

  /**
   * @param out for the results
   * @param screen for what is going on
   */
  public SweepBench(PrintStream out, PrintStream screen) {
    this.out = out;
    this.screen = screen;
  }

  /**
   * Runs it.
   *
   * @return whether finding what is due cost the same among all numbers of open timers
   * @throws IllegalArgumentException for arguments it does not know, in words for their author
   */
  public boolean run(List<String> arguments) {
    Scale scale = Scale.of(arguments);
    screen.printf("opening %,d tickets in %d contracts...%n", scale.due(), scale.contracts());
    Originals originals = Originals.make(scale.contracts(), scale.due());
    TableSpec table = Ground.table();
    OpenTimers timers = new OpenTimers(table, originals);
    Trial trial = new Trial(table, originals, scale.due());
    screen.println("one sweep unmeasured, to warm up...");
    measure(trial, table, originals, timers, 0);
    out.println(Machine.named() + "; DynamoDB Local in this process, in memory");
    out.println();
    SweepTable results = new SweepTable(out);
    results.head();
    for (int open : scale.timers()) {
      results.add(measure(trial, table, originals, timers, open));
    }
    results.foot();
    boolean holds = results.apart() <= APART;
    out.printf(
        "%nRead units for finding what is due are %.2fx apart (allowed: %.2fx): %s%n",
        results.apart(), APART, holds ? "holds" : "DOES NOT HOLD");
    return holds;
  }

  private Measured measure(
      Trial trial, TableSpec table, Originals originals, OpenTimers timers, int open) {
    long begun = System.nanoTime();
    try (Ground ground =
        Ground.with(table, originals, timers, open, written -> progress(written, open))) {
      double seconds = (System.nanoTime() - begun) / 1e9;
      screen.printf("%,d open timers written in %.0f s; sweeping...%n", open, seconds);
      return trial.run(ground, open);
    }
  }

  private void progress(int written, int of) {
    if (written % 100_000 == 0) {
      screen.printf("%,d of %,d open timers written%n", written, of);
    }
  }
}
