package dev.surety.governance;

import dev.surety.domain.access.AccessGrant;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import java.util.Optional;

/** A command about one grant of access. */
abstract class AccessCommand extends ContractCommand<String> {
  AccessCommand(String action) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/access-grants/{grant}/" + action, People.WORKING)
            .needing(AccessCommand::ref)
            .reading(ContractRoute.AGREEMENT));
  }

  static Ref.AccessGrantRef ref(Path path) {
    return new Ref.AccessGrantRef(path.contract(), path.get("grant"));
  }

  abstract Decision<AccessGrant> decide(Given given, AccessGrant grant, String said);

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(ref(path));
  }

  @Override
  public final Decision<Answer> decide(Given given, String said) {
    return decide(given, given.found().get(ref(given.path())), said)
        .map(grant -> Answer.ok(AccessView.of(grant, given.now()), grant));
  }
}
