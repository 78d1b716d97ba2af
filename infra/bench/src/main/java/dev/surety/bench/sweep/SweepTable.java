package dev.surety.bench.sweep;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** The sweeps side by side, each compared with the first. */
final class SweepTable {
  private final PrintStream out;
  private final List<Measured> all = new ArrayList<>();

  SweepTable(PrintStream out) {
    this.out = out;
  }

  void head() {
    out.printf(
        "%12s %6s %9s %6s | %8s %11s %7s | %7s %8s | %9s %7s | %9s %9s%n",
        "open timers",
        "due",
        "breaches",
        "mails",
        "queries",
        "read units",
        "ratio",
        "reads",
        "commits",
        "claims/s",
        "ratio",
        "heap MiB",
        "RSS MiB");
  }

  /** A sweep, as soon as it is over: the next one can take minutes to prepare. */
  void add(Measured each) {
    all.add(each);
    Measured first = all.getFirst();
    out.printf(
        "%,12d %,6d %,9d %,6d | %,8d %,11.1f %6.2fx | %,7d %,8d | %,9.0f %6.2fx | %,9d %9s%n",
        each.timers(),
        each.fired(),
        each.breaches(),
        each.mails(),
        each.swept().queries(),
        each.swept().queryUnits(),
        each.swept().queryUnits() / first.swept().queryUnits(),
        each.swept().reads(),
        each.swept().commits(),
        each.claimsPerSecond(),
        each.claimsPerSecond() / first.claimsPerSecond(),
        each.heap(),
        each.resident().map("%,d"::formatted).orElse("?"));
  }

  void foot() {
    out.println();
    out.println(
        "queries, read units: finding what is due, on the index; reads, commits: claiming it");
    out.println("heap: in use after a collection; RSS: this process with the whole database in it");
    for (Measured each : all) {
      out.printf(
          "nothing due among %,d: %,d queries, %.1f read units%n",
          each.timers(), each.idle().queries(), each.idle().queryUnits());
    }
  }

  /** The read units of the dearest sweep over those of the cheapest. */
  double apart() {
    DoubleSummaryStatistics units =
        all.stream().mapToDouble(each -> each.swept().queryUnits()).summaryStatistics();
    return units.getMax() / units.getMin();
  }
}
