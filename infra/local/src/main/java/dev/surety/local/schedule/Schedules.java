package dev.surety.local.schedule;

import dev.surety.local.clock.ClockRefused;
import dev.surety.local.clock.LocalClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Calls the scheduled functions at the minutes of the stack's clock: as time passes, and through
 * the minutes a jump passes over. A minute at which nothing is due would change nothing, so a jump
 * of a year costs what falls due in it.
 */
public final class Schedules implements AutoCloseable {
  private static final int LONGEST_STEP = 1 << 10;

  private final LocalClock clock;
  private final List<Schedule> schedules;
  private final Supplier<Optional<Instant>> earliestDue;
  private final Runnable drain;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Instant ticked;
  private boolean closed;

  /**
   * @param earliestDue the earliest instant at which anything falls due
   * @param drain returns when everything a tick committed has been delivered
   */
  public Schedules(
      LocalClock clock,
      List<Schedule> schedules,
      Supplier<Optional<Instant>> earliestDue,
      Runnable drain) {
    this.clock = clock;
    this.schedules = List.copyOf(schedules);
    this.earliestDue = earliestDue;
    this.drain = drain;
    this.ticked = minute(clock.instant());
  }

  /** What a jump did: where the clock is, whether it stands still, how many minutes were run. */
  public record Jump(Instant now, boolean frozen, int ticks) {}

  /** Begins to follow the clock; what fell due while the stack was down is run at once. */
  public void start() {
    Thread.ofVirtual().name("schedules").start(this::follow);
  }

  /**
   * Moves the clock to an instant, running every minute on the way at which something is due and
   * the last one. When this returns, all of that has been delivered.
   *
   * @throws ClockRefused when the clock cannot go there; nothing happened then
   */
  public Jump jump(Instant to, boolean frozen) {
    lock.lock();
    boolean before = clock.frozen();
    try {
      Instant target = clock.checked(to);
      // a delivery under way must not see its lease run out because the clock was moved
      drain.run();
      int ticks = pass(target);
      drain.run();
      settle(target, frozen);
      return new Jump(clock.instant(), frozen, ticks);
    } catch (RuntimeException e) {
      // a tick failed: the clock stays at its minute, and goes on the way it went
      settle(clock.instant(), before);
      throw e;
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  private void settle(Instant target, boolean frozen) {
    // a running clock goes on meanwhile: it may have passed a near target by itself
    Instant now = clock.instant();
    clock.set(target.isBefore(now) ? now : target, frozen);
  }

  /** Moves the clock by a duration, as {@link #jump} does to an instant. */
  public Jump advance(Duration duration, boolean frozen) {
    lock.lock();
    try {
      return jump(clock.after(duration), frozen);
    } finally {
      lock.unlock();
    }
  }

  private int pass(Instant target) {
    Instant last = minute(target);
    int ticks = 0;
    int step = 1;
    Optional<Instant> due = earliestDue.get();
    while (due.isPresent()) {
      Instant next = later(minuteAtOrAfter(due.get()), ticked.plus(step, ChronoUnit.MINUTES));
      if (!next.isBefore(last)) {
        break;
      }
      tick(next);
      ticks++;
      Optional<Instant> following = earliestDue.get();
      // something that stays due however often it is run must not cost a tick for every minute
      step = following.equals(due) ? Math.min(step * 2, LONGEST_STEP) : 1;
      due = following;
    }
    if (last.isAfter(ticked)) {
      tick(last);
      ticks++;
    }
    return ticks;
  }

  private void tick(Instant minute) {
    if (minute.isAfter(clock.instant())) {
      clock.set(minute, true);
    }
    schedules.forEach(schedule -> schedule.run(minute));
    ticked = minute;
    drain.run();
  }

  private void follow() {
    lock.lock();
    try {
      if (overdue()) {
        runLate(ticked);
      }
      while (!closed) {
        Instant now = clock.instant();
        if (!clock.frozen() && minute(now).isAfter(ticked)) {
          runLate(minute(now));
        }
        changed.awaitNanos(nanosToNextMinute());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private boolean overdue() {
    try {
      return earliestDue.get().filter(due -> !due.isAfter(ticked)).isPresent();
    } catch (RuntimeException e) {
      // the first tick finds it, or says why not
      return false;
    }
  }

  private void runLate(Instant minute) {
    try {
      tick(minute);
    } catch (RuntimeException e) {
      // the next minute finds the same work again
      ticked = minute;
      System.err.println("schedule of " + minute + ": " + e.getMessage());
    }
  }

  private long nanosToNextMinute() {
    if (clock.frozen()) {
      return Long.MAX_VALUE;
    }
    Instant now = clock.instant();
    Duration left = Duration.between(now, minute(now).plus(1, ChronoUnit.MINUTES));
    return TimeUnit.MILLISECONDS.toNanos(left.toMillis() + 1);
  }

  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Instant minuteAtOrAfter(Instant instant) {
    Instant minute = minute(instant);
    return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
