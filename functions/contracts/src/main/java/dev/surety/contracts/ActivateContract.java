package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contracts;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.Optional;

/** Starts the service. */
final class ActivateContract extends Act {
  private final Listings listings;

  @Inject
  ActivateContract(Listings listings) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/activate", Who.admins())
            .reading(ContractRoute.AGREEMENT));
    this.listings = listings;
  }

  @Override
  public Decision<Answer> decide(Given given, Nothing body) {
    Optional<Agreement> agreement = given.found().find(new Ref.AgreementRef(given.contract().id()));
    if (agreement.isEmpty()) {
      return Decision.refuse(given.contract().refusing("not_signed", "it be activated"));
    }
    return Contracts.activate(
            given.contract(),
            agreement.get(),
            listings.obligations(given.contract().id()),
            given.now())
        .map(c -> Answer.ok(ContractView.whole(c, agreement.get().document()), c));
  }
}
