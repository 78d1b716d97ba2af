package dev.surety.local.recount;

import dev.surety.local.recount.Incident.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One promise on one incident, walked through from minute to minute. */
final class Walk {
  private static final long NEVER = -1;

  private final String metric;
  private final Incident incident;
  private String priority;
  private Promises.Promise promise;
  private boolean ended;
  private boolean waits;
  private boolean closed;
  private long answeredAt = NEVER;
  private long breachedAt = NEVER;
  private long used;
  private long held;
  private long overrun;

  private Walk(String metric, Incident incident) {
    this.metric = metric;
    this.incident = incident;
    this.priority = incident.openingPriority();
    this.promise = Promises.of(metric, priority);
  }

  /**
   * What is left of a promise that was kept or broken. Lengths are in open minutes.
   *
   * @param breachedAt when it fell due unanswered; negative if it was answered in time
   * @param answeredAt negative if nobody did
   */
  record Settled(
      String metric,
      String priority,
      long breachedAt,
      long answeredAt,
      long taken,
      long paused,
      long overrun) {
    boolean met() {
      return breachedAt < 0;
    }

    boolean answered() {
      return answeredAt >= 0;
    }
  }

  /** Nothing while it is neither kept nor broken by the last minute. */
  static Optional<Settled> of(String metric, Incident incident, long last) {
    return new Walk(metric, incident).walk(last);
  }

  private Optional<Settled> walk(long last) {
    Deque<Step> steps = new ArrayDeque<>(incident.steps());
    for (long minute = incident.openedAt(); minute <= last; minute++) {
      while (!steps.isEmpty() && steps.peek().minute() == minute) {
        take(steps.pop());
      }
      if (owed() && !waits && used >= promise.within() && breachedAt == NEVER) {
        breachedAt = minute;
      }
      if (owed() && promise.hours().at(minute)) {
        count();
      }
    }
    return owed() && breachedAt == NEVER
        ? Optional.empty()
        : Optional.of(new Settled(metric, priority, breachedAt, answeredAt, used, held, overrun));
  }

  private boolean owed() {
    return answeredAt == NEVER;
  }

  private void count() {
    if (breachedAt != NEVER) {
      used++;
      overrun++;
    } else if (waits) {
      held++;
    } else {
      used++;
    }
  }

  private void take(Step step) {
    // an incident that was closed stays closed
    if (closed) {
      return;
    }
    boolean again = ended && !step.ended() && metric.equals("RESOLUTION");
    if (again && breachedAt == NEVER) {
      answeredAt = NEVER;
    }
    if (owed() && breachedAt == NEVER && !priority.equals(step.priority())) {
      priority = step.priority();
      promise = Promises.of(metric, priority);
    }
    if (owed() && answers(step)) {
      answeredAt = step.minute();
    }
    ended = step.ended();
    waits = step.waits();
    closed = step.state().equals("Closed");
  }

  private boolean answers(Step step) {
    return metric.equals("RESOLUTION") ? step.ended() : !step.state().equals("New");
  }
}
