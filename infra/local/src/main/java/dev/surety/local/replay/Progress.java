package dev.surety.local.replay;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;

/** How far it is: a bar on a terminal, else a line for each tenth. */
final class Progress {
  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final double NANOS = 1e9;

  private final PrintStream screen;
  private final boolean terminal;
  private final int rows;
  private final long started = System.nanoTime();
  private int done;
  private int tenth;
  private long drawn;

  Progress(PrintStream screen, boolean terminal, int rows) {
    this.screen = screen;
    this.terminal = terminal;
    this.rows = rows;
  }

  /** A row is done, at this instant of the injected clock. */
  void row(Instant clock) {
    done++;
    if (terminal) {
      draw(clock);
    } else if (done * 10L / rows > tenth) {
      tenth = (int) (done * 10L / rows);
      screen.println(text(clock));
    }
  }

  /** Leaves the screen clean. */
  void end() {
    if (terminal) {
      screen.print("\r\033[K");
      screen.flush();
    }
  }

  private void draw(Instant clock) {
    long now = System.nanoTime();
    if (now - drawn < REDRAW_NANOS) {
      return;
    }
    drawn = now;
    int filled = (int) ((long) WIDTH * done / rows);
    screen.print(
        "\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + text(clock) + "\033[K");
    screen.flush();
  }

  private String text(Instant clock) {
    double seconds = (System.nanoTime() - started) / NANOS;
    return String.format(
        Locale.ROOT,
        "%3d %%  %,d of %,d rows  %,.0f rows/s  clock %s",
        done * 100L / rows,
        done,
        rows,
        done / seconds,
        clock);
  }
}
