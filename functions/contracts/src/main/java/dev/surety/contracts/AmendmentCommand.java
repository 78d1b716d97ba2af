package dev.surety.contracts;

import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.Optional;
import java.util.function.Function;

/**
 * A command about one amendment.
 *
 * @param <B> what its body says
 */
abstract class AmendmentCommand<B> extends ContractCommand<B> {
  AmendmentCommand(String action) {
    super(route(action));
  }

  /** One that reads more. */
  AmendmentCommand(String action, Function<Path, Ref<?>> also) {
    super(route(action).reading(also));
  }

  private static ContractRoute route(String action) {
    return ContractRoute.of(
            "POST /v1/contracts/{contract}/amendments/{amendment}/" + action, Who.admins())
        .needing(AmendmentCommand::ref);
  }

  static Ref.AmendmentRef ref(Path path) {
    return new Ref.AmendmentRef(path.contract(), path.get("amendment"));
  }

  abstract Decision<Amendment> decide(Given given, Amendment amendment, B body);

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(ref(path));
  }

  @Override
  public final Decision<Answer> decide(Given given, B body) {
    return decide(given, given.found().get(ref(given.path())), body)
        .map(a -> Answer.ok(AmendmentView.of(a, given.contract()), a));
  }
}
