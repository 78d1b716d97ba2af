package dev.surety.domain.contract;

import java.time.Instant;

/**
 * Something that time alone does to a contract.
 *
 * @param what what it is
 * @param name tells several of a kind apart, such as {@code P30D}; empty where there is one only
 * @param at from when it stands
 */
public record Appointment(What what, String name, Instant at) {
  /** What time can do to a contract. */
  public enum What {
    PROPOSAL_EXPIRES,
    MONITORING_ENDS,
    /** Both sides are reminded to renew, to complete or to leave. */
    END_REMINDER,
    /** The last day that was agreed is over; that alone ends nothing. */
    LAST_DAY_OVER,
    /** What was not submitted goes back to the client. */
    NOTICE_OVER;

    /** Whether it follows from the last day that was agreed. */
    boolean isOfTheEnd() {
      return this == END_REMINDER || this == LAST_DAY_OVER;
    }
  }

  static Appointment at(What what, Instant at) {
    return new Appointment(what, "", at);
  }

  /** For what is still in time at an instant, and not any more a millisecond later. */
  static Appointment after(What what, Instant last) {
    return new Appointment(what, "", last.plusMillis(1));
  }
}
