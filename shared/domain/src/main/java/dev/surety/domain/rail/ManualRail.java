package dev.surety.domain.rail;

import dev.surety.domain.outbox.Carrier;
import jakarta.inject.Inject;

/** A person at a bank's counter: every order waits until an operator says what became of it. */
public final class ManualRail implements PaymentRail {
  /** What orders of this rail are stored with. */
  public static final String NAME = "manual";

  @Inject
  public ManualRail() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Carrier.Outcome carryOut(RailInstruction instruction, int attempt) {
    return new Carrier.Outcome.Accepted(NAME + ":" + instruction.order());
  }
}
