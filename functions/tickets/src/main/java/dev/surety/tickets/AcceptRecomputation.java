package dev.surety.tickets;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.http.Given;
import jakarta.inject.Inject;

/** The other side agrees; the deadline mechanism takes it from there. */
final class AcceptRecomputation extends RecomputationCommand {
  @Inject
  AcceptRecomputation() {
    super("accept");
  }

  @Override
  Decision<Recomputation> decide(Given given, Recomputation run) {
    return Recomputations.accept(given.contract(), run, given.side(), given.now());
  }
}
