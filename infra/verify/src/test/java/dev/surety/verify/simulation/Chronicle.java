package dev.surety.verify.simulation;

import dev.surety.verify.world.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened, to be told when something is wrong, and to be compared. */
public final class Chronicle {
  private static final int LATEST = 8;

  private final Deque<String> latest = new ArrayDeque<>();
  private final Map<String, Map<Integer, Integer>> tally = new TreeMap<>();
  private final List<String> answers = new ArrayList<>();
  private int step;

  void begin(int number) {
    step = number;
  }

  void note(String what) {
    latest.addLast(step + ": " + what);
    if (latest.size() > LATEST) {
      latest.removeFirst();
    }
  }

  void settled(String act, int status) {
    tally.computeIfAbsent(act, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
  }

  void answered(String what, Reply reply) {
    note(what + " -> " + reply.status() + (reply.ok() ? "" : " " + reply.code()));
    answers.add(reply.status() + " " + reply.raw());
  }

  List<String> latest() {
    return List.copyOf(latest);
  }

  /** Every answer, in order. */
  public List<String> answers() {
    return List.copyOf(answers);
  }

  /** How often each kind of act was answered with which status. */
  public Map<String, Map<Integer, Integer>> tally() {
    return tally;
  }
}
