package dev.surety.local.replay;

import dev.surety.local.client.ApiClient;
import dev.surety.local.replay.Player.Played;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** A log that was read, ready to be played against a fresh stack. */
public final class Replay {
  private final IncidentLog log;
  private final List<Move> moves;
  private final boolean allHours;

  private Replay(IncidentLog log, boolean allHours) {
    this.log = log;
    this.moves = Script.of(log.rows());
    this.allHours = allHours;
  }

  /**
   * Reads a log.
   *
   * @param file CSV, gzipped or not
   * @param limit how many incidents at the most
   * @param allHours whether targets count all hours instead of business hours
   * @throws IllegalArgumentException when nothing in it can be replayed
   */
  public static Replay read(Path file, int limit, boolean allHours) {
    try {
      IncidentLog log = IncidentLog.read(file, limit);
      if (log.rows().isEmpty()) {
        String reasons = log.skips().lines().map(l -> "\n" + l).collect(Collectors.joining());
        throw new IllegalArgumentException("no row can be replayed" + reasons);
      }
      return new Replay(log, allHours);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** Where the stack's clock must begin: a day before anything happened. */
  public Instant begin() {
    return moves.getFirst().at().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
  }

  /**
   * Plays it.
   *
   * @param base a fresh stack, its clock standing at {@link #begin}
   * @param out for what came out
   * @param screen for the progress
   * @param terminal whether somebody watches the screen
   * @return whether nothing unexpected happened; bad rows are expected
   */
  public boolean play(URI base, PrintStream out, PrintStream screen, boolean terminal) {
    long started = System.nanoTime();
    try (ApiClient api = new ApiClient(base)) {
      Relation relation =
          Relation.sign(api, Relation.terms(begin(), moves.getLast().at(), allHours));
      out.printf(
          "Contract %s is signed and active at %s; its targets count %s.%n",
          relation.contract(),
          begin(),
          allHours ? "all hours" : "business hours (all hours where CRITICAL)");
      Progress progress = new Progress(screen, terminal, log.rows().size());
      Played played = new Player(api, relation, begin(), log.skips(), progress).play(moves);
      return new Summary(api, relation, out)
          .print(log, begin(), played, System.nanoTime() - started);
    }
  }
}
