package dev.surety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.surety.local.client.Reply;
import dev.surety.local.client.Unreachable;
import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where the story is told: a line for each step, with a tick or a cross. */
final class Stage {
  private static final int WIDTH = 50;

  private final PrintStream out;
  private final Ink ink;
  private int right;
  private int wrong;
  private boolean over;

  Stage(PrintStream out, Ink ink) {
    this.out = out;
    this.ink = ink;
  }

  void chapter(String title) {
    if (!over) {
      out.println();
      out.println(ink.strong(title));
    }
  }

  /**
   * Plays a step.
   *
   * @param play does and checks it, and answers with the few numbers that matter
   */
  void step(String title, Supplier<String> play) {
    if (over) {
      return;
    }
    try {
      String detail = play.get();
      right++;
      out.println("  " + ink.good("✓") + " " + padded(title) + ink.quiet(detail));
    } catch (Unreachable e) {
      over = true;
      cross(title, e);
    } catch (RuntimeException e) {
      // whatever it was, the rest of the story may still come out right
      cross(title, e);
    }
  }

  /** Lines that belong to the step before. */
  void notes(Supplier<Stream<String>> lines) {
    if (!over) {
      lines.get().forEach(line -> out.println("      " + ink.quiet(line)));
    }
  }

  /** The same with colours of their own. */
  void table(Function<Ink, Stream<String>> lines) {
    if (!over) {
      lines.apply(ink).forEach(line -> out.println("      " + line));
    }
  }

  /** Checks an answer's status. */
  static JsonNode expect(int status, Reply reply) {
    if (reply.status() != status) {
      throw new Surprise("status", status, reply.brief());
    }
    return reply.body();
  }

  /** The last line; whether all came out right. */
  boolean end() {
    out.println();
    out.println(
        wrong == 0
            ? ink.good("All " + right + " steps came out right.")
            : ink.bad(wrong + " of " + (right + wrong) + " steps came out wrong."));
    return wrong == 0;
  }

  private void cross(String title, RuntimeException e) {
    wrong++;
    out.println("  " + ink.bad("✗") + " " + padded(title) + ink.bad(said(e)));
  }

  private static String said(RuntimeException e) {
    return e instanceof Surprise ? String.valueOf(e.getMessage()) : e.toString();
  }

  private static String padded(String title) {
    return title + " ".repeat(Math.max(2, WIDTH - title.length()));
  }
}
