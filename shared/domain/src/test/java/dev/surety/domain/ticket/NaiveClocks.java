package dev.surety.domain.ticket;

import dev.surety.domain.sla.ClockState;
import dev.surety.domain.sla.Metric;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a ticket by the rules as they are written down, walked minute by minute: no
 * calendar arithmetic, no replay, and nothing is told late. Minutes count from the opening.
 */
final class NaiveClocks {
  static final int NEVER = -1;

  /** A promise: minutes of a calendar. */
  record Promise(int within, IntPredicate open) {}

  /** Of each metric and priority, by terms version. */
  interface Book {
    @Nullable Promise promise(int version, Metric metric, String priority);
  }

  /** What happens at a minute. */
  record Happening(int minute, EventType type, String id, String priority, int version) {}

  /** How a clock ends; {@link #NEVER} where there is nothing. */
  record Seen(
      String name,
      int cycle,
      ClockState state,
      int within,
      int version,
      String priority,
      int startedAt,
      int dueAt,
      int remaining,
      int metAt,
      int breachedAt,
      int taken,
      int overrun,
      int paused) {}

  private static final class Ticking {
    private final Metric metric;
    private final int cycle;
    private final int startedAt;
    private final BitSet ran = new BitSet();
    private final BitSet stood = new BitSet();
    private String name;
    private Promise promise;
    private int version;
    private String priority;
    private int used;
    private int pausedBefore;
    private boolean running = true;
    private int heldSince = NEVER;

    /** Of the pause that lasts, counted in the hours that were agreed before a new priority. */
    private int pausedSoFar;

    private int uncounted = NEVER;
    private int ranOut = NEVER;
    private int metAt = NEVER;
    private int ended = NEVER;
    private int overrun;
    private int pausedOverdue;
    private boolean cancelled;
    private boolean abandoned;

    Ticking(
        String name,
        Metric metric,
        int cycle,
        Promise promise,
        int version,
        String priority,
        int at) {
      this.name = name;
      this.version = version;
      this.priority = priority;
      this.metric = metric;
      this.cycle = cycle;
      this.promise = promise;
      this.startedAt = at;
    }

    boolean owed() {
      return metAt == NEVER && !cancelled && !abandoned;
    }

    boolean overdue(int at) {
      return ranOut != NEVER && ranOut < at;
    }

    void lookAt(int minute) {
      if (owed() && running && ranOut == NEVER && used >= promise.within()) {
        ranOut = minute;
      }
    }

    void pass(int minute, boolean suspended) {
      boolean open = promise.open().test(minute);
      if (!owed() || !running) {
        return;
      }
      if (suspended) {
        pausedOverdue += open ? 1 : 0;
        return;
      }
      ran.set(minute);
      used += open ? 1 : 0;
      overrun += open && ranOut != NEVER ? 1 : 0;
    }

    void hold(int at) {
      if (owed() && running && !overdue(at)) {
        running = false;
        heldSince = at;
        uncounted = at;
        ranOut = NEVER;
      }
    }

    void run(int at) {
      if (owed() && !running) {
        letGo(at);
        running = true;
      }
    }

    void letGo(int at) {
      if (heldSince != NEVER) {
        stood.set(heldSince, at);
        pausedBefore += pausedSoFar + count(uncounted, at);
        pausedSoFar = 0;
        heldSince = NEVER;
      }
    }

    void answer(int at) {
      if (owed()) {
        letGo(at);
        metAt = at;
        ended = at;
      }
    }

    void callOff(int at) {
      if (owed()) {
        ended = at;
        cancelled = !overdue(at);
        abandoned = overdue(at);
      }
    }

    void promised(Promise next, int newVersion, String newPriority, int at, boolean recount) {
      if (!owed() || overdue(at)) {
        return;
      }
      ranOut = NEVER;
      if (heldSince != NEVER) {
        pausedSoFar = recount ? 0 : pausedSoFar + count(uncounted, at);
        uncounted = recount ? heldSince : at;
      }
      promise = next;
      version = newVersion;
      priority = newPriority;
      if (recount) {
        used = (int) ran.stream().filter(promise.open()).count();
        pausedBefore = (int) stood.stream().filter(promise.open()).count();
      }
    }

    private int count(int from, int to) {
      int open = 0;
      for (int minute = from; minute < to; minute++) {
        open += promise.open().test(minute) ? 1 : 0;
      }
      return open;
    }

    Seen seen(int now) {
      boolean met = metAt != NEVER && !overdue(metAt);
      boolean late = metAt != NEVER && !met;
      boolean breached = late || abandoned || (owed() && overdue(now));
      int left = Math.max(0, promise.within() - used);
      return new Seen(
          name,
          cycle,
          state(met, breached),
          promise.within(),
          version,
          priority,
          startedAt,
          due(ended == NEVER ? now : ended),
          met || state(met, breached) == ClockState.PAUSED ? left : NEVER,
          metAt,
          breached ? ranOut : NEVER,
          metAt == NEVER ? NEVER : used,
          late ? overrun : NEVER,
          pausedBefore + (late ? pausedOverdue : 0));
    }

    private ClockState state(boolean met, boolean breached) {
      if (met) {
        return ClockState.MET;
      }
      if (breached) {
        return ClockState.BREACHED;
      }
      if (cancelled) {
        return ClockState.CANCELLED;
      }
      return running ? ClockState.RUNNING : ClockState.PAUSED;
    }

    /** Walks on until the target is used up. */
    private int due(int from) {
      if (!running || ranOut != NEVER) {
        return ranOut;
      }
      int left = promise.within() - used;
      int minute = from;
      while (left > 0) {
        left -= promise.open().test(minute) ? 1 : 0;
        minute++;
      }
      return minute;
    }
  }

  private final Book book;
  private final List<Ticking> clocks = new ArrayList<>();
  private String priority;
  private int version = 1;
  private TicketState state = TicketState.OPEN;
  private boolean suspended;

  private NaiveClocks(Book book, String priority) {
    this.book = book;
    this.priority = priority;
  }

  /** What the clocks show at the instant of the last happening. */
  static List<Seen> walk(Book book, String priority, Map<Integer, Happening> byMinute) {
    NaiveClocks ticket = new NaiveClocks(book, priority);
    int last = byMinute.keySet().stream().mapToInt(m -> m).max().orElse(0);
    ticket.start(Metric.FIRST_RESPONSE, "", 0);
    ticket.start(Metric.RESOLUTION, "", 0);
    ticket.start(Metric.UPDATE, "", 0);
    for (int minute = 0; minute <= last; minute++) {
      int now = minute;
      ticket.clocks.forEach(c -> c.lookAt(now));
      Happening happening = byMinute.get(minute);
      if (happening != null) {
        ticket.happen(happening);
        ticket.clocks.forEach(c -> c.lookAt(now));
      }
      if (minute < last) {
        ticket.clocks.forEach(c -> c.pass(now, ticket.suspended));
      }
    }
    return ticket.clocks.stream().map(c -> c.seen(last)).toList();
  }

  private void happen(Happening what) {
    int at = what.minute();
    switch (what.type()) {
      case RESPONDED -> {
        answer(Metric.FIRST_RESPONSE, at);
        answer(Metric.NEXT_RESPONSE, at);
        news(what);
      }
      case UPDATED -> news(what);
      case RESOLVED -> resolve(at);
      case PAUSED -> {
        if (state == TicketState.OPEN) {
          state = TicketState.PAUSED;
          clocks.forEach(c -> c.hold(at));
        }
      }
      case RESUMED -> goOn(at);
      case CLIENT_MESSAGE -> ask(what);
      case REOPENED -> reopen(what);
      case REPRIORITISED -> {
        priority = what.priority();
        promiseAgain(at, false);
      }
      case RECOMPUTED -> {
        version = what.version();
        promiseAgain(at, true);
      }
      case SUSPENDED -> {
        suspended = true;
        clocks.forEach(c -> c.hold(at));
      }
      case REINSTATED -> {
        suspended = false;
        if (state != TicketState.PAUSED) {
          clocks.forEach(c -> c.run(at));
        }
      }
      case CLOSED -> end(TicketState.CLOSED, at);
      case MERGED -> end(TicketState.MERGED, at);
    }
  }

  private void answer(Metric metric, int at) {
    clocks.stream().filter(c -> c.metric == metric).forEach(c -> c.answer(at));
  }

  private void news(Happening what) {
    if (owed(Metric.UPDATE)) {
      answer(Metric.UPDATE, what.minute());
      if (state == TicketState.OPEN || state == TicketState.PAUSED) {
        start(Metric.UPDATE, what.id(), what.minute());
      }
    }
  }

  private void resolve(int at) {
    answer(Metric.FIRST_RESPONSE, at);
    answer(Metric.NEXT_RESPONSE, at);
    answer(Metric.RESOLUTION, at);
    for (Ticking clock : clocks) {
      if (clock.metric == Metric.UPDATE && clock.overdue(at)) {
        clock.answer(at);
      } else if (clock.metric == Metric.UPDATE) {
        clock.callOff(at);
      }
    }
    if (state == TicketState.OPEN || state == TicketState.PAUSED) {
      state = TicketState.RESOLVED;
    }
  }

  private void goOn(int at) {
    if (state == TicketState.PAUSED) {
      state = TicketState.OPEN;
      if (!suspended) {
        clocks.forEach(c -> c.run(at));
      }
    }
  }

  private void ask(Happening what) {
    goOn(what.minute());
    boolean over = state != TicketState.OPEN;
    if (!over && !owed(Metric.FIRST_RESPONSE) && !owed(Metric.NEXT_RESPONSE)) {
      start(Metric.NEXT_RESPONSE, what.id(), what.minute());
    }
  }

  private void reopen(Happening what) {
    if (state != TicketState.RESOLVED) {
      return;
    }
    state = TicketState.OPEN;
    int at = what.minute();
    for (Ticking clock : clocks) {
      if (clock.metric == Metric.RESOLUTION
          && clock.metAt != NEVER
          && !clock.overdue(clock.metAt)) {
        clock.name = "RESOLUTION/" + what.id();
        clock.metAt = NEVER;
        clock.ended = NEVER;
        clock.ranOut = NEVER;
        clock.running = true;
        if (suspended) {
          clock.hold(at);
        }
        Promise next = book.promise(version, clock.metric, priority);
        if (next != null && !clock.priority.equals(priority)) {
          clock.promised(next, version, priority, at, false);
        }
      }
    }
    start(Metric.UPDATE, what.id(), at);
    ask(what);
  }

  private void promiseAgain(int at, boolean recount) {
    for (Ticking clock : clocks) {
      Promise next = book.promise(version, clock.metric, priority);
      if (next != null) {
        clock.promised(next, version, priority, at, recount);
      }
    }
  }

  private void end(TicketState end, int at) {
    clocks.forEach(c -> c.callOff(at));
    state = state.over() ? state : end;
  }

  private boolean owed(Metric metric) {
    return clocks.stream().anyMatch(c -> c.metric == metric && c.owed());
  }

  private void start(Metric metric, String id, int at) {
    Promise promise = book.promise(version, metric, priority);
    if (promise == null) {
      return;
    }
    int cycle = 1 + (int) clocks.stream().filter(c -> c.metric == metric).count();
    String name = id.isEmpty() ? metric.name() : metric + "/" + id;
    Ticking clock = new Ticking(name, metric, cycle, promise, version, priority, at);
    clocks.add(clock);
    if (suspended || state == TicketState.PAUSED) {
      clock.hold(at);
    }
  }
}
