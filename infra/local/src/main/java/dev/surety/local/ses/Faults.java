package dev.surety.local.ses;

/** Failures a test asks for, each on the next sends. */
public final class Faults {

  /** What happens to a send. */
  public enum Fault {
    /** Refused: the sending rate is exceeded. Nothing is accepted. */
    THROTTLING,
    /** The service fails. Nothing is accepted. */
    INTERNAL_FAILURE,
    /** The mail is accepted, and the connection breaks before the sender learns it. */
    ANSWER_LOST,
    /** Nothing asked for. */
    NONE
  }

  private Fault fault = Fault.NONE;
  private int left;

  /** Lets the next sends fail; replaces what was asked for before. */
  public synchronized void failNext(int sends, Fault with) {
    left = sends;
    fault = with;
  }

  synchronized Fault next() {
    if (left == 0) {
      return Fault.NONE;
    }
    left--;
    return fault;
  }
}
