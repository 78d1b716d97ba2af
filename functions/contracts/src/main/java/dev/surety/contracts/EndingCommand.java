package dev.surety.contracts;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.contract.Contract;
import dev.surety.domain.contract.Endings;
import dev.surety.domain.contract.Endings.Standing;
import dev.surety.domain.contract.Endings.Word;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.work.Ids;
import dev.surety.domain.work.Ref;
import dev.surety.http.Answer;
import dev.surety.http.ContractCommand;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Who;
import java.util.Optional;

/**
 * A command that ends a contract, or begins to. What the end depends on is read after the journal's
 * head, on which the commit is conditioned, so that nothing can change in between.
 *
 * @param <B> what its body says
 */
abstract class EndingCommand<B> extends ContractCommand<B> {
  private final Ids ids;
  private final Listings listings;

  EndingCommand(String action, Ids ids, Listings listings) {
    super(
        ContractRoute.of("POST /v1/contracts/{contract}/" + action, Who.admins())
            .reading(ContractRoute.AGREEMENT));
    this.ids = ids;
    this.listings = listings;
  }

  abstract Decision<Contract> decide(Standing standing, Word word, B body);

  @Override
  public final Decision<Answer> decide(Given given, B body) {
    Contract contract = given.contract();
    Optional<Agreement> agreement = given.found().find(new Ref.AgreementRef(contract.id()));
    if (agreement.isEmpty() || !contract.live()) {
      return Decision.refuse(Endings.notActive(contract));
    }
    Standing standing =
        new Standing(
            contract,
            agreement.get(),
            listings.milestones(contract.id()),
            listings.obligations(contract.id()),
            listings.openAccessGrants(contract.id()));
    Word word = new Word(given.principal(), given.side(), ids.next("k"), given.now());
    return decide(standing, word, body)
        .map(c -> Answer.ok(ContractView.whole(c, agreement.get().document()), c));
  }
}
