package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import dev.surety.json.terms.TermsDiff;
import jakarta.inject.Inject;
import java.util.List;

/** One amendment, with the terms as they would be and how they differ from those they change. */
final class ShowAmendment extends Query {
  private final Store store;

  @Inject
  ShowAmendment(Store store) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/amendments/{amendment}", Who.party())
            .needing(AmendmentCommand::ref));
    this.store = store;
  }

  @Override
  public Answer show(Given given) {
    Amendment amendment = given.found().get(AmendmentCommand.ref(given.path()));
    Ref.TermsRef changed = new Ref.TermsRef(amendment.contract(), amendment.baseVersion());
    String base = store.read(List.of(changed)).get(changed).document();
    ObjectNode view = AmendmentView.of(amendment, given.contract());
    view.set("terms", Json.readOwn(amendment.document()));
    view.set("differences", TermsDiff.shown(TermsDiff.between(base, amendment.document())));
    return Answer.ok(view, amendment);
  }
}
