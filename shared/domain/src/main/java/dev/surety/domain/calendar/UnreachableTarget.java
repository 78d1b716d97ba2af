package dev.surety.domain.calendar;

import java.time.Duration;

/**
 * A target that the calendar's open time can never use up from the instant asked about. The message
 * names what is wrong with the calendar and is fit to be shown.
 */
public final class UnreachableTarget extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration target;
  private final String problem;

  UnreachableTarget(Duration target, String problem) {
    super(target + " of open time is never used up: " + problem);
    this.target = target;
    this.problem = problem;
  }

  /** What is wrong with the calendar, or with the pauses. */
  public String problem() {
    return problem;
  }

  /** The open time that was asked for; negative when it was to be found backward. */
  public Duration target() {
    return target;
  }
}
