package dev.surety.bench.sweep;

import java.io.PrintStream;
import java.util.List;

/** The sweeps side by side, each compared with the first. */
final class SweepTable {
  private SweepTable() {}

  static void print(List<Measured> all, PrintStream out) {
    Measured first = all.getFirst();
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
    for (Measured each : all) {
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
    out.printf(
        "%nqueries and read units: finding what is due on the index; reads and commits: claiming"
            + " it.%n");
    out.printf("A sweep with nothing due:");
    all.forEach(
        each ->
            out.printf(
                " %,d queries, %.1f read units among %,d;",
                each.idle().queries(), each.idle().queryUnits(), each.timers()));
    out.printf(
        "%nheap: in use after a collection; RSS: the process with the whole database in it.%n");
  }
}
