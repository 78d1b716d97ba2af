package dev.surety.verify.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.verify.world.Caller;
import dev.surety.verify.world.Figures;
import dev.surety.verify.world.Money;
import dev.surety.verify.world.Reply;
import dev.surety.verify.world.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money over the border: out of the balance at once, back if it never gets there. */
abstract class PaymentOrderSuite extends Suite {
  private static final String WHY = "{\"reason\": \"the account is closed\"}";

  @Test
  void aWithdrawalLeavesTheBalanceAtOnceAndComesBackIfItFails() {
    Money money = Money.funded(world());
    Session anna = money.deal().client();
    String path = ordered(anna, "/v1/withdrawals", 150_000);
    assertThat(available(money)).isEqualTo(50_000);
    Reply failed = operator().post(path + "/fail", WHY).expect(200);
    assertThat(failed.text("/state")).isEqualTo("FAILED");
    assertThat(failed.text("/reason")).isEqualTo("the account is closed");
    assertThat(available(money)).isEqualTo(200_000);
    decided(path, "FAILED", "confirm", "fail", "return");
    assertThat(available(money)).isEqualTo(200_000);
  }

  @Test
  void aSettledWithdrawalIsGoneUntilItIsReturnedOnce() {
    Money money = Money.funded(world());
    String path = ordered(money.deal().client(), "/v1/withdrawals", 200_000);
    decided(path, "PENDING", "return");
    operator().post(path + "/confirm", "{}").expect(200);
    decided(path, "SETTLED", "confirm", "fail");
    assertThat(available(money)).isZero();
    assertThat(operator().post(path + "/return", WHY).expect(200).text("/state"))
        .isEqualTo("RETURNED");
    decided(path, "RETURNED", "confirm", "fail", "return");
    assertThat(available(money)).isEqualTo(200_000);
    money.figures();
  }

  @Test
  void aPayoutIsPaidFailsOrComesBack() {
    Money money = Money.funded(world());
    money.paid();
    Figures paid = Figures.of("RELEASED").released(100_000).client(200_000);
    String one = ordered(money.deal().provider(), "/v1/payouts", 60_000);
    String two = ordered(money.deal().provider(), "/v1/payouts", 40_000);
    assertThat(money.figures()).isEqualTo(paid.provider(0));
    operator().post(one + "/confirm", "{}").expect(200);
    operator().post(two + "/fail", WHY).expect(200);
    assertThat(money.figures()).isEqualTo(paid.provider(40_000));
    operator().post(one + "/return", WHY).expect(200);
    assertThat(money.figures()).isEqualTo(paid.provider(100_000));
    Reply all = money.deal().provider().get("/v1/payouts").expect(200);
    assertThat(all.json().findValuesAsText("state"))
        .containsExactlyInAnyOrder("RETURNED", "FAILED");
  }

  @Test
  void whatIsNotThereIsNotOrdered() {
    Money money = Money.funded(world());
    money.paid();
    var before = lasting();
    for (Reply poor :
        List.of(
            money.deal().client().post("/v1/withdrawals", Money.dollars(200_001)),
            money.deal().client().post("/v1/payouts", Money.dollars(1)),
            money.deal().provider().post("/v1/payouts", Money.dollars(100_001)),
            money.deal().provider().post("/v1/withdrawals", Money.dollars(1)),
            money.deal().provider().post("/v1/payouts", euros(1)))) {
      assertThat(poor.expect(422).code()).isEqualTo("insufficient_funds");
    }
    assertThat(lasting()).isEqualTo(before);
    assertThat(pending()).isEmpty();
  }

  @Test
  void aDepositCountsOnceItIsThereAndNeverIfItFails() {
    Session anna = world().as(Caller.ANNA);
    String path = ordered(anna, "/v1/deposits", 7_000);
    String other = ordered(anna, "/v1/deposits", 500);
    assertThat(anna.get("/v1/balances").expect(200).json().path("balances")).isEmpty();
    operator().post(path + "/confirm", "{}").expect(200);
    operator().post(other + "/fail", WHY).expect(200);
    decided(path, "SETTLED", "confirm", "fail");
    decided(other, "FAILED", "confirm", "fail");
    assertThat(anna.get("/v1/balances").whole("/balances/0/amountMinor")).isEqualTo(7_000);
  }

  @Test
  void theRailIsToldAndItsReferenceKept() {
    Money money = Money.funded(world());
    String path = ordered(money.deal().client(), "/v1/withdrawals", 5);
    world().settle();
    Reply taken = operator().get(path).expect(200);
    assertThat(taken.text("/state")).isEqualTo("PENDING");
    assertThat(taken.text("/reference")).isEqualTo("manual:" + taken.text("/id"));
    operator().post(path + "/confirm", "{}").expect(200);
    world().settle();
    assertThat(world().outbox().unsent()).isEmpty();
  }

  @Test
  void theOperatorSeesWhatWaitsOfEverybodyAndNobodyElseDoes() {
    Money money = Money.funded(world());
    money.paid();
    String withdrawal = ordered(money.deal().client(), "/v1/withdrawals", 1);
    String payout = ordered(money.deal().provider(), "/v1/payouts", 1);
    String deposit = ordered(money.deal().client(), "/v1/deposits", 1);
    assertThat(pending()).containsExactlyInAnyOrder(id(withdrawal), id(payout), id(deposit));
    money.deal().client().get("/v1/payment-orders/pending").expect(403);
    operator().post(withdrawal + "/confirm", "{}").expect(200);
    operator().post(payout + "/fail", WHY).expect(200);
    assertThat(pending()).containsExactly(id(deposit));
    operator().post(withdrawal + "/return", WHY).expect(200);
    assertThat(pending()).containsExactly(id(deposit));
  }

  @Test
  void anotherOrganisationsOrderAndOneOfAnotherKindAreNotThere() {
    Money money = Money.funded(world());
    money.paid();
    String payout = ordered(money.deal().provider(), "/v1/payouts", 1);
    money.deal().provider().get(payout).expect(200);
    var before = world().dump();
    for (Caller other : List.of(Caller.ANNA, Caller.STRANGER, Caller.IRIS)) {
      world().as(other).get(payout).expect(404);
      for (String verdict : List.of("confirm", "fail", "return")) {
        world().as(other).post(payout + "/" + verdict, WHY).expect(404);
      }
    }
    String asWithdrawal = payout.replace("payouts", "withdrawals");
    money.deal().provider().get(asWithdrawal).expect(404);
    operator().post(asWithdrawal + "/confirm", "{}").expect(404);
    assertThat(world().dump()).isEqualTo(before);
    assertThat(money.deal().client().get("/v1/payouts").json().path("payouts")).isEmpty();
  }

  /** No verdict moves it any more: it is refused by name. */
  private void decided(String path, String state, String... verdicts) {
    for (String verdict : verdicts) {
      String body = verdict.equals("confirm") ? "{}" : WHY;
      Reply refused = operator().post(path + "/" + verdict, body).expect(409);
      assertThat(refused.code()).isEqualTo("order_decided");
      assertThat(refused.text("/state")).isEqualTo(state);
      assertThat(refused.json().path("allowedActions").isArray()).isTrue();
    }
  }

  private static String ordered(Session by, String orders, long minor) {
    Reply order = by.post(orders, Money.dollars(minor)).expect(202);
    assertThat(order.text("/state")).isEqualTo("PENDING");
    return orders + "/" + order.text("/id");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String euros(long minor) {
    return Money.dollars(minor).replace("USD", "EUR");
  }

  private Session operator() {
    return world().as(Caller.OLGA);
  }

  private List<String> pending() {
    Reply list = operator().get("/v1/payment-orders/pending").expect(200);
    return list.json().path("orders").findValuesAsText("id");
  }

  private static long available(Money money) {
    return money.deal().balance(money.deal().client(), "client:org_acme:available");
  }
}
