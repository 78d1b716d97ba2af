package dev.surety.rails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.OrderState;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.domain.rail.RailReport;
import dev.surety.domain.rail.RailReport.Verdict;
import dev.surety.domain.work.Commit;
import dev.surety.domain.work.Ref;
import dev.surety.domain.work.Snapshot;
import dev.surety.domain.work.Store;
import dev.surety.domain.work.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report of the rail books, and that it books it once. */
class ReportsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Orders store = new Orders();
  private final Reports reports = new Reports(store, () -> NOW);

  /** One order in memory; rivals are faster as often as a test says. */
  private static final class Orders implements Store {
    final List<Commit> commits = new ArrayList<>();
    private final Map<Ref<?>, Object> stored = new HashMap<>();
    private int rivals;

    @Override
    public Snapshot read(Collection<? extends Ref<?>> refs) {
      return new Snapshot(stored);
    }

    @Override
    public Result commit(Commit commit) {
      if (rivals > 0) {
        rivals--;
        return new Result.Conflict();
      }
      commits.add(commit);
      commit.changes().entities().forEach(entity -> stored.put(entity.ref(), entity));
      return new Result.Committed();
    }

    void hold(OrderKind kind, String rail, OrderState state, @Nullable String reference) {
      PaymentOrder order =
          new PaymentOrder(
              "p_1", 1, kind, "org_1", 500, "USD", rail, "acct_1", state, NOW, reference, null);
      stored.put(order.ref(), order);
    }

    OrderState state() {
      return new Snapshot(stored).get(new Ref.PaymentOrderRef("p_1")).state();
    }

    List<String> moved() {
      return commits.stream()
          .flatMap(commit -> commit.changes().transfers().stream())
          .map(Transfer::id)
          .toList();
    }
  }

  private static RailReport report(Verdict verdict, String reference) {
    return new RailReport("p_1", verdict, reference, 500, "USD", "because");
  }

  @Test
  void aPaidDepositArrivesOnceHoweverOftenItIsTold() {
    store.hold(OrderKind.DEPOSIT, "stripe", OrderState.PENDING, "pi_1");
    assertThat(reports.take("stripe", report(Verdict.SETTLED, "pi_1"))).isEmpty();
    assertThat(reports.take("stripe", report(Verdict.SETTLED, "pi_1"))).isEmpty();
    assertThat(store.state()).isEqualTo(OrderState.SETTLED);
    assertThat(store.moved()).containsExactly("p_1.1");
  }

  @Test
  void aReversedPayoutComesBackOnce() {
    store.hold(OrderKind.PAYOUT, "stripe", OrderState.SETTLED, "tr_1");
    assertThat(reports.take("stripe", report(Verdict.RETURNED, "tr_1"))).isEmpty();
    assertThat(reports.take("stripe", report(Verdict.RETURNED, "tr_1"))).isEmpty();
    assertThat(store.state()).isEqualTo(OrderState.RETURNED);
    assertThat(store.moved()).containsExactly("p_1.2");
  }

  @Test
  void anotherPaymentUnderTheOrdersNameIsNotBelieved() {
    store.hold(OrderKind.PAYOUT, "stripe", OrderState.SETTLED, "tr_1");
    assertThat(reports.take("stripe", report(Verdict.RETURNED, "tr_2")))
        .hasValueSatisfying(why -> assertThat(why).contains("tr_2").contains("tr_1"));
    assertThat(store.commits).isEmpty();
  }

  @Test
  void anotherAmountIsNotBelieved() {
    store.hold(OrderKind.DEPOSIT, "stripe", OrderState.PENDING, null);
    RailReport less = new RailReport("p_1", Verdict.SETTLED, "pi_1", 499, "USD", "");
    assertThat(reports.take("stripe", less)).isPresent();
    assertThat(store.commits).isEmpty();
  }

  @Test
  void ordersOfAnotherRailAreNotThisOnesToTellOf() {
    store.hold(OrderKind.DEPOSIT, "manual", OrderState.PENDING, null);
    assertThat(reports.take("stripe", report(Verdict.SETTLED, "pi_1"))).isPresent();
    assertThat(store.commits).isEmpty();
  }

  @Test
  void anUnknownOrderIsNotBelieved() {
    assertThat(reports.take("stripe", report(Verdict.SETTLED, "pi_1")))
        .hasValue("there is no order p_1 of this rail");
  }

  @Test
  void whoWasFasterIsReadAndItIsDecidedAgain() {
    store.hold(OrderKind.DEPOSIT, "stripe", OrderState.PENDING, null);
    store.rivals = 4;
    assertThat(reports.take("stripe", report(Verdict.SETTLED, "pi_1"))).isEmpty();
    assertThat(store.state()).isEqualTo(OrderState.SETTLED);
  }

  @Test
  void whatCannotBeBookedIsToBeToldAgain() {
    store.hold(OrderKind.DEPOSIT, "stripe", OrderState.PENDING, null);
    store.rivals = 5;
    assertThatThrownBy(() -> reports.take("stripe", report(Verdict.SETTLED, "pi_1")))
        .isInstanceOf(StoreUnavailable.class);
  }
}
