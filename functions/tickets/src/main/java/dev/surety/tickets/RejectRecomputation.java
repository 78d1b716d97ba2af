package dev.surety.tickets;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.http.Given;
import jakarta.inject.Inject;

/** The other side says no. */
final class RejectRecomputation extends RecomputationCommand {
  @Inject
  RejectRecomputation() {
    super("reject");
  }

  @Override
  Decision<Recomputation> decide(Given given, Recomputation run) {
    return Recomputations.reject(run, given.side());
  }
}
