package dev.surety.verify.simulation;

import dev.surety.verify.world.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What happened, to be told when something is wrong, and to be compared. */
public final class Record {
  private static final int LATEST = 8;

  private final Deque<String> latest = new ArrayDeque<>();
  private final List<String> answers = new ArrayList<>();
  private int step;
  private int accepted;

  void begin(int number) {
    step = number;
  }

  void note(String what) {
    latest.addLast(step + ": " + what);
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  void answered(String what, Reply reply) {
    note(what + " -> " + reply.status() + (reply.ok() ? "" : " " + reply.code()));
    answers.add(reply.status() + " " + reply.raw());
    accepted += reply.ok() ? 1 : 0;
  }

  List<String> latest() {
    return List.copyOf(latest);
  }

  /** Every answer, in order. */
  public List<String> answers() {
    return List.copyOf(answers);
  }

  /** In how many answers something was done. */
  public int accepted() {
    return accepted;
  }
}
