package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Draft;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** A contract with its terms: the ones in force, or the draft. */
final class ShowContract extends Query {
  @Inject
  ShowContract() {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}", Who.party())
            .reading(ContractRoute.DRAFT)
            .reading(ContractRoute.AGREEMENT));
  }

  @Override
  public Answer show(Given given) {
    Contract contract = given.contract();
    String document =
        given
            .found()
            .find(new Ref.AgreementRef(contract.id()))
            .map(Agreement::document)
            .or(() -> given.found().find(new Ref.DraftRef(contract.id())).map(Draft::document))
            .orElse("{}");
    return Answer.ok(ContractView.whole(contract, document), contract);
  }
}
