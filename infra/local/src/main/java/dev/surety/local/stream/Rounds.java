package dev.surety.local.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The pump's rounds through the shards, and who waits for one that finds nothing more. */
final class Rounds {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wanted = lock.newCondition();
  private final Condition settled = lock.newCondition();
  private long begun;
  private long emptyRound;
  private long asked;
  private boolean closed;

  /** Waits for a round that began after this call and found nothing. */
  void awaitEmpty(Duration limit) {
    lock.lock();
    try {
      // only a round that begins after now has seen all that was committed until now
      long round = begun + 1;
      asked = Math.max(asked, round);
      wanted.signal();
      long nanos = limit.toNanos();
      while (emptyRound < round) {
        if (closed || nanos <= 0) {
          throw new IllegalStateException("the stream was not delivered within " + limit);
        }
        nanos = settled.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the stream was delivered", e);
    } finally {
      lock.unlock();
    }
  }

  /** Begins a round, unless the pump is closed. */
  boolean begin() {
    lock.lock();
    try {
      begun++;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends it; an empty one settles whoever waited. */
  void end(boolean moved) {
    lock.lock();
    try {
      if (!moved) {
        emptyRound = begun;
      }
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Rests this long, or until somebody waits for a round. */
  void rest(long millis) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
      while (nanos > 0 && !closed && asked <= emptyRound) {
        nanos = wanted.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  boolean closed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      wanted.signalAll();
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
