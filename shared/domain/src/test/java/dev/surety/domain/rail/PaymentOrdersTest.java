package dev.surety.domain.rail;

import static dev.surety.domain.rail.OrderKind.DEPOSIT;
import static dev.surety.domain.rail.OrderKind.PAYOUT;
import static dev.surety.domain.rail.OrderKind.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.decision.Decision;
import dev.surety.domain.decision.Decisions;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.rail.RailReport.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders of 5,000 to and from outside. */
class PaymentOrdersTest {
  private static final String BALANCE = "client:org_acme:available";
  private static final String WORLD = "world:org_acme";

  @Test
  void whatGoesOutLeavesTheBalanceAtOnce() {
    PaymentOrder order = order(WITHDRAWAL, "stripe");
    Changes changes = Decisions.changes(PaymentOrders.request(order));
    assertThat(changes.transfers()).containsExactly(transfer(order, 1, Act.WITHDRAWAL, true));
    assertThat(changes.outgoing()).containsExactly(order.instruction());
    assertThat(order.instruction().id()).as("the idempotency key").isEqualTo("o_1.1");
    assertThat(changes.projections()).containsExactly(new PendingOrder("o_1"));
  }

  @Test
  void whatComesInCountsOnceTheRailHasIt() {
    PaymentOrder order = order(DEPOSIT, "stripe");
    assertThat(Decisions.changes(PaymentOrders.request(order)).transfers()).isEmpty();
    Changes settled = PaymentOrders.follow(order, new Outcome.Settled("ch_1"));
    assertThat(settled.transfers()).containsExactly(transfer(order, 1, Act.DEPOSIT, false));
    assertThat(after(settled, order).state()).isEqualTo(OrderState.SETTLED);
    assertThat(after(settled, order).reference()).isEqualTo("ch_1");
    assertThat(settled.withdrawn()).containsExactly(new PendingOrder("o_1").ref());
  }

  @Test
  void aPayoutIsTheProvidersMoney() {
    PaymentOrder order = order(PAYOUT, "manual");
    assertThat(Decisions.changes(PaymentOrders.request(order)).transfers())
        .extracting(Transfer::debit)
        .containsExactly("provider:org_acme:available");
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderKind.class,
      names = {"WITHDRAWAL", "PAYOUT"})
  void whatFailsIsBackInTheBalanceExactlyOnce(OrderKind kind) {
    PaymentOrder order = order(kind, "stripe");
    Changes failed = PaymentOrders.follow(order, new Outcome.Refused("account closed"));
    assertThat(failed.transfers())
        .extracting(t -> t.id() + " " + t.act() + " " + t.debit() + " " + t.amountMinor())
        .containsExactly("o_1.2 RETURN " + WORLD + " 5000");
    PaymentOrder next = after(failed, order);
    assertThat(next.state()).isEqualTo(OrderState.FAILED);
    for (Verdict verdict : Verdict.values()) {
      assertThat(reported(next, verdict)).as("told again: " + verdict).isEqualTo(Changes.NONE);
    }
    assertThat(PaymentOrders.follow(next, new Outcome.Refused("again"))).isEqualTo(Changes.NONE);
  }

  @Test
  void aDepositThatFailsMovesNothing() {
    PaymentOrder order = order(DEPOSIT, "stripe");
    Changes failed = PaymentOrders.follow(order, new Outcome.Refused("declined"));
    assertThat(failed.transfers()).isEmpty();
    assertThat(after(failed, order).state()).isEqualTo(OrderState.FAILED);
  }

  /** The kind, what was told before and is told now, and what moves because of the latter. */
  @ParameterizedTest
  @CsvSource({
    "DEPOSIT,    SETTLED,  SETTLED,  -",
    "DEPOSIT,    SETTLED,  FAILED,   -",
    "DEPOSIT,    SETTLED,  RETURNED, -",
    "WITHDRAWAL, SETTLED,  SETTLED,  -",
    "WITHDRAWAL, SETTLED,  FAILED,   -",
    "WITHDRAWAL, SETTLED,  RETURNED, o_1.2",
    "WITHDRAWAL, FAILED,   RETURNED, -",
    "WITHDRAWAL, RETURNED, SETTLED,  -",
    "WITHDRAWAL, RETURNED, RETURNED, -",
    "WITHDRAWAL, RETURNED, FAILED,   -",
    "PAYOUT,     SETTLED,  RETURNED, o_1.2"
  })
  void reportsComeTwiceLateAndOutOfOrder(
      OrderKind kind, Verdict before, Verdict now, String moved) {
    PaymentOrder order = order(kind, "stripe");
    PaymentOrder told = after(reported(order, before), order);
    Changes changes = reported(told, now);
    assertThat(changes.transfers().stream().map(Transfer::id).findFirst().orElse("-"))
        .isEqualTo(moved);
    assertThat(changes.isEmpty()).isEqualTo(moved.equals("-"));
    assertThat(reported(after(changes, told), now)).isEqualTo(Changes.NONE);
  }

  @Test
  void aReportAboutSomethingElseIsNotBelieved() {
    PaymentOrder order = order(WITHDRAWAL, "stripe");
    for (Verdict verdict : Verdict.values()) {
      for (RailReport other :
          new RailReport[] {
            new RailReport("o_1", verdict, "tr_1", 4_999, "USD", ""),
            new RailReport("o_1", verdict, "tr_1", 5_000, "EUR", "")
          }) {
        Decision<PaymentOrder> decision = PaymentOrders.report(order, other);
        assertThat(Decisions.refusal(decision).code()).isEqualTo("report_differs");
      }
    }
  }

  @Test
  void whatTheRailAnswersAfterTheOrderWasDecidedChangesNothing() {
    PaymentOrder order = order(WITHDRAWAL, "stripe");
    PaymentOrder settled = after(reported(order, Verdict.SETTLED), order);
    for (Outcome late :
        new Outcome[] {
          new Outcome.Accepted("tr_2"),
          new Outcome.Settled("tr_2"),
          new Outcome.Refused("no"),
          new Outcome.Unavailable("away")
        }) {
      assertThat(PaymentOrders.follow(settled, late)).isEqualTo(Changes.NONE);
    }
  }

  @Test
  void whatWasTakenOnStillWaits() {
    PaymentOrder order = order(WITHDRAWAL, "stripe");
    Changes taken = PaymentOrders.follow(order, new Outcome.Accepted("tr_1"));
    assertThat(after(taken, order).state()).isEqualTo(OrderState.PENDING);
    assertThat(taken.transfers()).isEmpty();
    assertThat(taken.withdrawn()).isEmpty();
    assertThat(PaymentOrders.follow(order, new Outcome.Unavailable("away")))
        .isEqualTo(Changes.NONE);
  }

  @Test
  void aPersonDecidesAnOrderOfTheManualRailOnce() {
    PaymentOrder order = order(WITHDRAWAL, ManualRail.NAME);
    PaymentOrder settled = after(Decisions.changes(PaymentOrders.confirm(order)), order);
    decided(PaymentOrders.confirm(settled), settled);
    decided(PaymentOrders.fail(settled, "no"), settled);
    decided(PaymentOrders.giveBack(order, "no"), order);
    Changes back = Decisions.changes(PaymentOrders.giveBack(settled, "account closed"));
    assertThat(back.transfers()).containsExactly(transfer(order, 2, Act.RETURN, false));
    PaymentOrder returned = after(back, settled);
    decided(PaymentOrders.giveBack(returned, "again"), returned);
  }

  @Test
  void whatCameInIsNotReturnedButWithdrawn() {
    PaymentOrder order = order(DEPOSIT, ManualRail.NAME);
    PaymentOrder settled = after(Decisions.changes(PaymentOrders.confirm(order)), order);
    assertThat(Decisions.refusal(PaymentOrders.giveBack(settled, "no")).code())
        .isEqualTo("not_returnable");
  }

  @Test
  void nobodyDecidesAnOrderOfAnotherRailByHand() {
    PaymentOrder order = order(DEPOSIT, "stripe");
    assertThat(Decisions.refusal(PaymentOrders.confirm(order)).code()).isEqualTo("rail_decides");
    assertThat(Decisions.refusal(PaymentOrders.fail(order, "")).code()).isEqualTo("rail_decides");
  }

  private static void decided(Decision<PaymentOrder> decision, PaymentOrder order) {
    Decisions.refusedInState(
        decision, "order_decided", order.state(), order.state().allowedActions());
  }

  private static Changes reported(PaymentOrder order, Verdict verdict) {
    return Decisions.changes(
        PaymentOrders.report(order, new RailReport("o_1", verdict, "tr_1", 5_000, "USD", "why")));
  }

  private static PaymentOrder after(Changes changes, PaymentOrder before) {
    if (changes.isEmpty()) {
      return before;
    }
    PaymentOrder next = (PaymentOrder) changes.entities().getFirst();
    assertThat(next.version()).isEqualTo(before.version() + 1);
    return next;
  }

  private static Transfer transfer(PaymentOrder order, int number, Act act, boolean out) {
    return new Transfer(
        "o_1." + number,
        act,
        out ? BALANCE : WORLD,
        out ? WORLD : BALANCE,
        5_000,
        "USD",
        order.kind().word() + "/o_1");
  }

  private static PaymentOrder order(OrderKind kind, String rail) {
    return PaymentOrders.order(
        "o_1", kind, "org_acme", 5_000, "USD", rail, "acct_1", Agreements.ACTIVATED);
  }
}
