package dev.surety.local.gateway;

import java.time.Instant;

/** One line on standard error for what the caller only sees as a 500. */
final class Faults {

  private Faults() {}

  static void report(Instant when, String what, String requestId, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    String line = when + " " + what + " (request " + requestId + ") failed: " + fault + at;
    System.err.println(line.replaceAll("\\R", " "));
  }
}
