package dev.surety.contracts;

import dev.surety.domain.dossier.Dossier;
import dev.surety.domain.party.Role;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;

/** The client's dossier, with its score and its comparison of costs. */
final class ShowDossier extends Query {
  @Inject
  ShowDossier() {
    super(
        ContractRoute.of(
                "GET /v1/contracts/{contract}/dossier",
                Who.client(Role.APPROVER, Role.AGENT, Role.VIEWER).unseenByOthers())
            .needing(ContractRoute.DOSSIER)
            .reading(ContractRoute.DRAFT)
            .reading(ContractRoute.AGREEMENT));
  }

  @Override
  public Answer show(Given given) {
    String contract = given.contract().id();
    Dossier dossier = given.found().get(new Ref.DossierRef(contract));
    DossierTerms terms = DossierTerms.of(contract, given.found());
    return Answer.ok(DossierView.of(given.contract(), dossier, terms), dossier);
  }
}
