package dev.surety.payments;

import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.http.ContractRoute;
import dev.surety.http.Path;
import dev.surety.http.Who;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The routes below a milestone that are about its money. */
final class MilestoneMoney {
  private static final String MILESTONE = "/v1/contracts/{contract}/milestones/{milestone}";

  private MilestoneMoney() {}

  static ContractRoute get(String rest, Who who) {
    return ContractRoute.of("GET " + MILESTONE + rest, who).needing(ContractRoute.MILESTONE);
  }

  static ContractRoute post(String rest, Who who) {
    return ContractRoute.of("POST " + MILESTONE + rest, who)
        .needing(ContractRoute.MILESTONE)
        .reading(ContractRoute.AGREEMENT);
  }

  /** A route about one refund request of the milestone. */
  static ContractRoute refund(ContractRoute route) {
    return of(
        route,
        ContractRoute.REFUND,
        (path, found) ->
            found
                .get(new Ref.RefundRef(path.contract(), path.get("refund")))
                .milestone()
                .equals(path.get("milestone")));
  }

  /** A route about one dispute of the milestone. */
  static ContractRoute dispute(ContractRoute route) {
    return of(
        route,
        ContractRoute.DISPUTE,
        (path, found) ->
            found
                .get(new Ref.DisputeRef(path.contract(), path.get("dispute")))
                .milestone()
                .equals(path.get("milestone")));
  }

  /** A route about one release of the milestone. */
  static ContractRoute release(ContractRoute route) {
    return of(
        route,
        ContractRoute.RELEASE,
        (path, found) ->
            found
                .get(new Ref.ReleaseRef(path.contract(), path.get("release")))
                .milestone()
                .equals(path.get("milestone")));
  }

  private static ContractRoute of(
      ContractRoute route, Function<Path, Ref<?>> ref, BiPredicate<Path, Snapshot> ofMilestone) {
    return route.needing(ref).having(ofMilestone);
  }
}
