package dev.surety.local.clock;

/** A clock setting that would break the order of what is recorded; nothing was changed. */
public final class ClockRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClockRefused(String message) {
    super(message);
  }
}
