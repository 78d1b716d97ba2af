package dev.surety.domain.rail;

/**
 * Moves money outside. Called only from the outbox, never inside a commit, and again until it
 * answers: an implementation gives every instruction effect once, whatever the number of calls.
 */
public interface PaymentRail {
  /** The rail's name, such as {@code manual}; stored with every order it is given. */
  String name();

  /**
   * Gives an instruction.
   *
   * @param attempt from 1; from the second on the rail may have taken it already
   */
  Outcome carryOut(RailInstruction instruction, int attempt);

  /** What the rail said. */
  sealed interface Outcome {
    /**
     * Taken on; whether it is settled is told later.
     *
     * @param reference the rail's own id
     */
    record Accepted(String reference) implements Outcome {}

    /** Done. */
    record Settled(String reference) implements Outcome {}

    /** Never to be done, and nothing has moved. */
    record Refused(String why) implements Outcome {}

    /** No answer, or none that can be trusted: ask again later. */
    record Unavailable(String why) implements Outcome {}
  }
}
