package dev.surety.rails;

import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Refusal;
import dev.surety.domain.journal.Head;
import dev.surety.domain.party.Actor;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.PaymentOrders;
import dev.surety.domain.rail.RailReport;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes in what a rail tells of an order: read, decide, commit, and again if a rival was faster.
 */
final class Reports {
  private static final int TRIES = 5;

  private final Store store;
  private final InstantSource clock;

  @Inject
  Reports(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Books what follows from a report.
   *
   * @param rail who tells it
   * @return why nothing of it is believed; empty if it was booked, now or before
   * @throws StoreUnavailable if it could not be booked, and is to be told again
   */
  Optional<String> take(String rail, RailReport report) {
    for (int tries = 0; tries < TRIES; tries++) {
      Ref.PaymentOrderRef ref = new Ref.PaymentOrderRef(report.order());
      Ref.HeadRef head = new Ref.HeadRef(report.order());
      Snapshot found = store.read(List.of(ref, head));
      Optional<PaymentOrder> order = found.find(ref);
      if (order.isEmpty() || !order.get().rail().equals(rail)) {
        return Optional.of("there is no order " + report.order() + " of this rail");
      }
      switch (decided(order.get(), report)) {
        case Decision.Refused<PaymentOrder>(var refusal) -> {
          return Optional.of("order " + report.order() + ": " + refusal.detail());
        }
        case Decision.Accepted<PaymentOrder>(_, Changes changes) -> {
          if (changes.isEmpty()
              || committed(found.find(head).orElse(Head.start(report.order())), changes)) {
            return Optional.empty();
          }
        }
      }
    }
    throw new StoreUnavailable("order " + report.order() + " does not come to rest", null);
  }

  /** Another payment under the order's name is for a person to look at. */
  private static Decision<PaymentOrder> decided(PaymentOrder order, RailReport report) {
    return order.reference() == null || order.reference().equals(report.reference())
        ? PaymentOrders.report(order, report)
        : Decision.refuse(
            Refusal.meaning(
                "report_foreign",
                "%s is told of %s, but it became %s"
                    .formatted(report.verdict(), report.reference(), order.reference())));
  }

  private boolean committed(Head head, Changes changes) {
    Instant now = clock.instant();
    return switch (store.commit(new Commit(head, Actor.SYSTEM, now, changes, Optional.empty()))) {
      case Store.Result.Committed _ -> true;
      case Store.Result.Conflict _ -> false;
      case Store.Result.InsufficientFunds(String account) ->
          throw new IllegalStateException("a report took money from " + account);
    };
  }
}
