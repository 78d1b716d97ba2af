package dev.surety.http;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Fault;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Entity;
import dev.surety.domain.work.Ref;
import dev.surety.json.Json;
import dev.surety.json.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command that can be refused in every way: a draft gets another title. */
final class RenameContract extends ContractCommand<String> {
  static final String ROUTE = "POST /v1/contracts/{contract}/rename";
  static final String PATCH = "PATCH /v1/contracts/{contract}";

  private final List<String> decided = new ArrayList<>();

  RenameContract(String route) {
    super(ContractRoute.of(route, Who.client(Role.APPROVER)));
  }

  @Override
  public String decode(Reader body) {
    return body.text("title");
  }

  @Override
  public Optional<? extends Entity> target(Path path, dev.surety.domain.work.Snapshot found) {
    return found.find(new Ref.ContractRef(path.contract()));
  }

  @Override
  public Decision<Answer> decide(Given given, String title) {
    decided.add(title);
    Contract contract = given.contract();
    if (contract.state() != ContractState.DRAFT) {
      return Decision.refuse(contract.refusing("not_a_draft", "it be renamed"));
    }
    return switch (title) {
      case "forbidden" -> Decision.refuse(Refusal.forbidden("not_you", "not you"));
      case "nonsense" ->
          Decision.refuse(
              Refusal.meaning("title_odd", "odd", new Fault("/title", "odd", "is odd")));
      case "broken" -> throw new IllegalStateException("secret detail");
      default -> Decision.accept(answer(renamed(contract, title)), changes(contract, title));
    };
  }

  List<String> decided() {
    return decided;
  }

  private static Answer answer(Contract contract) {
    return Answer.created(Json.object().put("title", contract.title()), contract);
  }

  private static Changes changes(Contract contract, String title) {
    return Changes.of(renamed(contract, title));
  }

  static Contract renamed(Contract c, String title) {
    return new Contract(
        c.id(),
        c.version() + 1,
        c.state(),
        c.client(),
        c.provider(),
        title,
        c.currency(),
        c.termsVersion(),
        c.termsHash(),
        c.signatures(),
        c.createdAt(),
        c.course(),
        c.suspensions());
  }

  static Contract in(ContractState state) {
    Contract c =
        Contract.draft(
            "c_1", "org_acme", "Old title", java.time.Instant.parse("2026-03-01T00:00:00Z"));
    return new Contract(
        c.id(),
        3,
        state,
        c.client(),
        "org_modsq",
        c.title(),
        c.currency(),
        0,
        null,
        c.signatures(),
        c.createdAt(),
        c.course(),
        c.suspensions());
  }
}
