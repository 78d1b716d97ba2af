package dev.surety.contracts;

import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.ContractState;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.contract.Draft;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.Names;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Freezes the terms under their hash, or names every gap. */
final class ProposeContract extends ContractCommand<Optional<Instant>> {
  private final FrozenTerms terms;

  @Inject
  ProposeContract(FrozenTerms terms) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/propose", Who.client())
            .reading(ContractRoute.DRAFT));
    this.terms = terms;
  }

  @Override
  public Optional<Instant> decode(Reader body) {
    return body.optionalParsed("signBy", "an instant", Instant.EPOCH, Names::instant);
  }

  @Override
  public Decision<Answer> decide(Given given, Optional<Instant> signBy) {
    Contract contract = given.contract();
    Optional<Draft> draft = given.found().find(new Ref.DraftRef(contract.id()));
    if (draft.isEmpty() || contract.state() != ContractState.DRAFT) {
      return Decision.refuse(contract.refusing("not_a_draft", "it be proposed"));
    }
    return terms
        .of(Json.readOwn(draft.get().document()))
        .map(document -> document.agreement(contract.id(), 1, given.now()))
        .then(
            agreement ->
                Contracts.propose(contract, agreement, signBy, given.now())
                    .map(c -> Answer.ok(ContractView.whole(c, agreement.document()), c)));
  }
}
