package dev.surety.local.clock;

import dev.surety.local.clock.ClockReading.Frozen;
import dev.surety.local.clock.ClockReading.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The stack's only present, in whole milliseconds. Real time unless set; it never goes back,
 * because what is recorded is ordered by it. A setting is kept in the data folder, so a restarted
 * stack goes on from where its clock was.
 */
public final class LocalClock implements InstantSource {
  // the last instant RFC 3339 can write
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

  private final InstantSource machine;
  private final ClockFile file;
  private ClockReading reading;
  private Instant latest = Instant.MIN;

  LocalClock(InstantSource machine, ClockFile file) {
    this.machine = machine;
    this.file = file;
    this.reading = file.read().orElse(new Running(Duration.ZERO));
  }

  /**
   * The clock of a data folder, or of no folder for a stack in memory.
   *
   * @param folder where a setting is kept
   */
  public static LocalClock in(Optional<Path> folder) {
    return new LocalClock(InstantSource.system(), ClockFile.in(folder));
  }

  /** Sets a clock that was never set before, in either direction; a kept setting wins over it. */
  public synchronized void begin(Instant at) {
    if (reading.equals(new Running(Duration.ZERO)) && file.read().isEmpty()) {
      latest = Instant.MIN;
      change(new Frozen(at.truncatedTo(ChronoUnit.MILLIS)));
    }
  }

  @Override
  public synchronized Instant instant() {
    Instant now =
        switch (reading) {
          case Frozen(Instant at) -> at;
          case Running(Duration offset) -> machine.instant().plus(offset);
        };
    Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
    // the machine's own clock is set back now and then
    latest = whole.isAfter(latest) ? whole : latest;
    return latest;
  }

  /** Whether it stands still until it is set again. */
  public synchronized boolean frozen() {
    return reading instanceof Frozen;
  }

  /** Whether it shows an earlier time than the machine's, now or soon. */
  public synchronized boolean behindMachine() {
    return switch (reading) {
      case Frozen frozen -> true;
      case Running(Duration offset) -> offset.isNegative();
    };
  }

  /**
   * Sets the clock.
   *
   * @throws ClockRefused when that would be going back, or beyond the year 9999
   */
  public synchronized void set(Instant to, boolean frozen) {
    Instant whole = checked(to);
    change(frozen ? new Frozen(whole) : new Running(Duration.between(machine.instant(), whole)));
  }

  /**
   * Where the clock would be after this much time.
   *
   * @throws ClockRefused when the duration is negative, or ends beyond the year 9999
   */
  public synchronized Instant after(Duration duration) {
    Instant now = instant();
    if (duration.isNegative()) {
      throw new ClockRefused("the clock only goes forwards: " + duration + " is negative");
    }
    if (duration.compareTo(Duration.between(now, END)) > 0) {
      throw new ClockRefused("the clock ends with the year 9999: " + duration + " is too long");
    }
    return now.plus(duration);
  }

  /** The instant as the clock would show it, or the refusal that setting it would meet. */
  public synchronized Instant checked(Instant to) {
    Instant now = instant();
    Instant whole = to.truncatedTo(ChronoUnit.MILLIS);
    if (whole.isBefore(now)) {
      throw new ClockRefused("the clock only goes forwards: " + whole + " is before " + now);
    }
    if (whole.isAfter(END)) {
      throw new ClockRefused("the clock ends with the year 9999: " + whole);
    }
    return whole;
  }

  private void change(ClockReading next) {
    file.write(next);
    reading = next;
  }
}
