package dev.surety.contracts;

import dev.surety.domain.decision.Decision;
import dev.surety.domain.obligation.Obligation;
import dev.surety.domain.obligation.Obligation.Answer;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.Optional;

/**
 * A command about one obligation.
 *
 * @param <B> what its body says
 */
abstract class ObligationCommand<B> extends ContractCommand<B> {
  /** The longest evidence or reason, in characters. */
  static final int LONGEST_TEXT = 500;

  ObligationCommand(String action) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/obligations/{obligation}/" + action,
                Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT)))
            .needing(ContractRoute.OBLIGATION)
            .reading(ContractRoute.AGREEMENT));
  }

  abstract Decision<Obligation> decide(Given given, Obligation obligation, B body);

  static Answer answer(Given given) {
    return new Answer(given.principal().actor(), given.now());
  }

  @Override
  public final Optional<? extends Entity> target(Path path, Snapshot found) {
    return found.find(ContractRoute.OBLIGATION.apply(path)).map(Entity.class::cast);
  }

  @Override
  public final Decision<dev.surety.http.Answer> decide(Given given, B body) {
    Obligation obligation =
        (Obligation) given.found().get(ContractRoute.OBLIGATION.apply(given.path()));
    return decide(given, obligation, body)
        .map(o -> dev.surety.http.Answer.ok(ObligationView.of(o, given.contract()), o));
  }
}
