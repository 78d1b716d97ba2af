package dev.surety.tickets;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.recomputation.Recomputations;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** One side proposes that open tickets, too, go by the terms in force. */
final class ProposeRecomputation extends ContractCommand<String> {
  private static final int LONGEST_REASON = 300;

  private final Ids ids;

  @Inject
  ProposeRecomputation(Ids ids) {
    super(ContractRoute.of("POST /v1/contracts/{contract}/recomputations", Who.admins()));
    this.ids = ids;
  }

  @Override
  public String decode(Reader body) {
    return body.text("reason", LONGEST_REASON);
  }

  /** Nothing to match yet: it is only now made. */
  @Override
  public Optional<? extends Entity> target(Path path, Snapshot found) {
    return Optional.empty();
  }

  @Override
  public Decision<Answer> decide(Given given, String reason) {
    return Recomputations.propose(
            given.contract(), ids.next("k"), given.principal(), given.side(), reason, given.now())
        .map(run -> Answer.created(RecomputationView.of(run), run));
  }
}
