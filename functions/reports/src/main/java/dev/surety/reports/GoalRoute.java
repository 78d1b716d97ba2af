package dev.surety.reports;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.goal.Goal;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.ContractRoute;
import dev.surety.http.Given;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.Optional;

/** What all routes below one goal share: it has begun, or will with the contract. */
final class GoalRoute {
  private GoalRoute() {}

  static ContractRoute of(String key, Who who) {
    return ContractRoute.of(key, who)
        .reading(ContractRoute.AGREEMENT)
        .reading(GoalRoute::goal)
        .having((path, found) -> found.find(goal(path)).isPresent() || planned(path, found));
  }

  /** None before the contract is active. */
  static Optional<Goal> goal(Given given) {
    return given.found().find(goal(given.path()));
  }

  static Ref.GoalRef goal(Path path) {
    return new Ref.GoalRef(path.contract(), path.get("goal"));
  }

  private static boolean planned(Path path, Snapshot found) {
    return found
        .find(new Ref.AgreementRef(path.contract()))
        .map(Agreement::terms)
        .flatMap(terms -> terms.measures().goal(path.get("goal")))
        .isPresent();
  }
}
