package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import dev.surety.json.Reader;
import jakarta.inject.Inject;
import java.util.Optional;

/** Signs exactly the terms with this hash, for one side. */
final class SignContract extends ContractCommand<String> {
  @Inject
  SignContract() {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/sign", Who.admins())
            .reading(ContractRoute.AGREEMENT));
  }

  @Override
  public String decode(Reader body) {
    return body.text("termsHash");
  }

  @Override
  public Decision<Answer> decide(Given given, String hash) {
    Optional<Agreement> agreement = given.found().find(new Ref.AgreementRef(given.contract().id()));
    if (agreement.isEmpty()) {
      return Decision.refuse(given.contract().refusing("not_proposed", "it be signed"));
    }
    return Contracts.sign(
            given.contract(), agreement.get(), given.principal(), given.side(), hash, given.now())
        .map(c -> Answer.ok(ContractView.whole(c, agreement.get().document()), c));
  }
}
