package dev.surety.tickets;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.recomputation.Recomputation;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import java.util.Optional;

/** A command about one recomputation; its name says it all, its body is empty. */
abstract class RecomputationCommand extends ContractCommand<String> {
  RecomputationCommand(String action) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/recomputations/{recomputation}/" + action,
                Who.admins())
            .needing(RecomputationCommand::ref));
  }

  static Ref.RecomputationRef ref(Path path) {
    return new Ref.RecomputationRef(path.contract(), path.get("recomputation"));
  }

  abstract Decision<Recomputation> decide(Given given, Recomputation run);

  @Override
  public final String decode(Reader body) {
    return "";
  }

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(ref(path));
  }

  @Override
  public final Decision<Answer> decide(Given given, String body) {
    return decide(given, given.found().get(ref(given.path())))
        .map(run -> Answer.ok(RecomputationView.of(run), run));
  }
}
