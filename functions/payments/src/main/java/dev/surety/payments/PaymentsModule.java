package dev.surety.payments;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dev.surety.domain.listing.Listings;
import dev.surety.domain.rail.ManualRail;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.work.Ids;
import dev.surety.http.Endpoint;
import dev.surety.store.Backend;
import java.util.HashSet;
import java.util.Set;

/** The routes of the payments function. */
@Module
interface PaymentsModule {
  @Provides
  @ElementsIntoSet
  static Set<Endpoint> releases(
      ReleasePayment release, ListReleases list, RefundRelease refund, VerifyLedger verify) {
    return Set.of(release, list, refund, verify);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> refunds(
      RequestRefund request,
      AnswerRefund answer,
      WithdrawRefund withdraw,
      ShowRefund show,
      ListRefunds list) {
    return Set.of(request, answer, withdraw, show, list);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> disputes(
      OpenDispute open,
      OfferSettlement offer,
      AcceptSettlement accept,
      ResolveDispute resolve,
      CancelDispute cancel,
      ShowDispute show,
      ListDisputes list) {
    return Set.of(open, offer, accept, resolve, cancel, show, list);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> accounts(
      ShowBalances balances,
      VerifyBalances verify,
      ListEntries entries,
      ListTransfers transfers,
      GrantCredit grant,
      ListCredits credits) {
    return Set.of(balances, verify, entries, transfers, grant, credits);
  }

  @Provides
  @ElementsIntoSet
  static Set<Endpoint> orders(
      Ids ids, Listings listings, Backend backend, ListPendingOrders pending) {
    String rail = backend.environment().getOrDefault("PAYMENT_RAIL", ManualRail.NAME);
    Set<Endpoint> all = new HashSet<>(Set.of(pending));
    for (OrderKind kind : OrderKind.values()) {
      all.add(new RequestOrder(kind, ids, rail));
      all.add(new ShowOrder(kind));
      all.add(new ListOrders(kind, listings));
      all.add(DecideOrder.confirm(kind));
      all.add(DecideOrder.fail(kind));
      if (kind.goesOut()) {
        all.add(DecideOrder.giveBack(kind));
      }
    }
    return all;
  }
}
