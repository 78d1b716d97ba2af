package dev.surety.local.client;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Keeps what a stack in this process writes to standard error away from a story that is told on the
 * same screen. {@link #lines} has it for when something came out wrong.
 */
public final class StackLog implements AutoCloseable {
  private static final int KEPT = 1 << 20;

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream written = new Recent();

  private StackLog() {}

  /** Takes standard error over until it is closed. */
  public static StackLog take() {
    StackLog log = new StackLog();
    System.setErr(new PrintStream(log.written, true, StandardCharsets.UTF_8));
    return log;
  }

  /** Where standard error was before. */
  public PrintStream screen() {
    return before;
  }

  /** The latest lines that say something went wrong, at most this many. */
  public List<String> lines(int most) {
    List<String> all =
        written
            .toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("{"))
            .toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  @Override
  public void close() {
    System.setErr(before);
  }

  private static final class Recent extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      if (size() > KEPT) {
        reset();
      }
      super.write(bytes, offset, length);
    }
  }
}
