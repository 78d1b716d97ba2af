package dev.surety.domain.rail;

import dev.surety.domain.outbox.Carrier;

/**
 * Moves money outside. Called only from the outbox, never inside a commit, and again until it
 * answers: an implementation gives every instruction effect once, whatever the number of calls.
 */
public interface PaymentRail {
  /** The rail's name, such as {@code manual}; stored with every order it is given. */
  String name();

  /**
   * Gives an instruction. {@code Settled} says that the money has moved, {@code Accepted} that the
   * rail will tell later, {@code Refused} that nothing has moved and nothing will; whatever cannot
   * be trusted is {@code Unavailable}, and is asked again.
   *
   * @param attempt from 1; from the second on the rail may have taken it already
   */
  Carrier.Outcome carryOut(RailInstruction instruction, int attempt);
}
