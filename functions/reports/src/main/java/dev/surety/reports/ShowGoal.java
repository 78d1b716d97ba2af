package dev.surety.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.listing.Page;
import dev.surety.domain.terms.GoalPlan;
import dev.surety.domain.terms.Measures;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Store;
import dev.surety.http.Answer;
import dev.surety.http.BadRequest;
import dev.surety.http.Given;
import dev.surety.http.Paging;
import dev.surety.http.Query;
import dev.surety.http.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A goal with its reviews, and with what was told on the way to it, page by page. */
final class ShowGoal extends Query {
  /** More than there can be: one that it is missed, and one that it is attained after all. */
  private static final Page.Request REVIEWS = new Page.Request("", 10);

  private final Listings listings;
  private final Store store;

  @Inject
  ShowGoal(Listings listings, Store store) {
    super(GoalRoute.of("GET /v1/contracts/{contract}/goals/{goal}", Who.party()));
    this.listings = listings;
    this.store = store;
  }

  @Override
  public Set<String> parameters() {
    return Paging.PARAMETERS;
  }

  @Override
  public Answer show(Given given) throws BadRequest {
    String contract = given.contract().id();
    String id = given.path().get("goal");
    Measures measures = given.agreement().terms().measures();
    Optional<Goal> goal = GoalRoute.goal(given);
    GoalPlan plan = goal.map(Goal::plan).or(() -> measures.goal(id)).orElseThrow();
    ObjectNode view =
        goal.map(g -> GoalView.of(given.contract(), g, given.now()))
            .orElseGet(() -> GoalView.planned(plan));
    measured(view, contract, plan, measures);
    ArrayNode reviews = view.putArray("reviews");
    listings.reviews(contract, Goal.subject(id), REVIEWS).rows().stream()
        .map(GoalView::review)
        .forEach(reviews::add);
    view.setAll(
        Paging.shown(
            given,
            "observations",
            listings.goalProgress(contract, id, Paging.of(given, "observations")),
            GoalView::progress));
    return goal.map(g -> Answer.ok(view, g)).orElseGet(() -> Answer.ok(view));
  }

  private void measured(ObjectNode view, String contract, GoalPlan plan, Measures measures) {
    plan.kpi()
        .flatMap(measures::kpi)
        .ifPresent(
            kpi -> {
              Ref.KpiRef ref = new Ref.KpiRef(contract, kpi.id());
              store
                  .read(List.of(ref))
                  .find(ref)
                  .ifPresent(series -> GoalView.measured(view, plan, kpi, series));
            });
  }
}
