package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Obligation;
import dev.surety.domain.contract.Obligations;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.Optional;

/** A command about one obligation. */
abstract class ObligationCommand extends ContractCommand<String> {
  ObligationCommand(String action) {
    super(
        ContractRoute.of(
                "POST /v1/contracts/{contract}/obligations/{obligation}/" + action,
                Who.sides(Who.client(Role.APPROVER), Who.provider(Role.AGENT)))
            .having((path, found) -> find(path, found).isPresent()));
  }

  private static Optional<Obligation> find(Path path, Snapshot found) {
    return found
        .find(new Ref.ContractRef(path.contract()))
        .flatMap(contract -> Obligations.find(contract, path.get("obligation")));
  }

  /** The longest evidence or reason, in characters. */
  static final int LONGEST_TEXT = 500;

  abstract Decision<Contract> decide(Given given, Obligation obligation, String said);

  @Override
  public final Decision<Answer> decide(Given given, String said) {
    String id = given.path().get("obligation");
    Obligation obligation = Obligations.find(given.contract(), id).orElseThrow();
    return decide(given, obligation, said)
        .map(
            contract ->
                Answer.ok(
                    ContractView.obligation(Obligations.find(contract, id).orElseThrow()),
                    contract));
  }
}
