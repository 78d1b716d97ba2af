package dev.surety.tickets;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.http.Given;
import jakarta.inject.Inject;

/** A side takes its own proposal back. */
final class WithdrawRecomputation extends RecomputationCommand {
  @Inject
  WithdrawRecomputation() {
    super("withdraw");
  }

  @Override
  Decision<Recomputation> decide(Given given, Recomputation run) {
    return Recomputations.withdraw(run, given.side());
  }
}
