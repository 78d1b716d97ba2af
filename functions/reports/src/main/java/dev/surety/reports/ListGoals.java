package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.contract.Agreement;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.Measures;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Query;
import dev.surety.http.Who;
import dev.surety.json.Json;
import jakarta.inject.Inject;
import java.util.Optional;

/** The goals of the terms in force, and what has become of each. */
final class ListGoals extends Query {
  private final Store store;

  @Inject
  ListGoals(Store store) {
    super(
        ContractRoute.of("GET /v1/contracts/{contract}/goals", Who.party())
            .reading(ContractRoute.AGREEMENT));
    this.store = store;
  }

  @Override
  public Answer show(Given given) {
    String contract = given.contract().id();
    Measures measures =
        given
            .found()
            .find(new Ref.AgreementRef(contract))
            .map(Agreement::terms)
            .map(terms -> terms.measures())
            .orElse(Measures.NONE);
    Snapshot found =
        store.read(measures.goals().stream().map(g -> new Ref.GoalRef(contract, g.id())).toList());
    ObjectNode view = Json.object();
    ArrayNode shown = view.putArray("goals");
    for (GoalPlan plan : measures.goals()) {
      Optional<Goal> goal = found.find(new Ref.GoalRef(contract, plan.id()));
      shown.add(
          goal.map(g -> GoalView.of(given.contract(), g, given.now()))
              .orElseGet(() -> GoalView.planned(plan)));
    }
    return Answer.ok(view);
  }
}
