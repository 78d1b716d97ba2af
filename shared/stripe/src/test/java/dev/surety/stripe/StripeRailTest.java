package dev.surety.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.outbox.Carrier.Outcome;
import dev.surety.domain.rail.OrderKind;
import dev.surety.domain.rail.RailInstruction;
import dev.surety.stripe.StripeDouble.Answer;
import dev.surety.stripe.StripeDouble.Call;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Stripe is asked, what its answers mean, and that nothing is paid twice. */
class StripeRailTest {
  private final StripeDouble stripe = new StripeDouble();
  private String key = "sk_test_1";
  private final StripeRail rail =
      new StripeRail(new StripeSettings(stripe.url(), "/surety/key", "/surety/webhook"), _ -> key);
  private final RailInstruction payout = instruction(OrderKind.PAYOUT, 125_050, "USD");
  private final RailInstruction deposit = instruction(OrderKind.DEPOSIT, 4_000, "JPY");

  @AfterEach
  void stop() {
    stripe.close();
  }

  private static RailInstruction instruction(OrderKind kind, long amountMinor, String currency) {
    return new RailInstruction(
        "po_1.out.1",
        "po_1",
        kind,
        "org_modsq",
        "stripe",
        "acct_1MTfjCQ9PRzxEwkZ",
        amountMinor,
        currency);
  }

  private static RailInstruction to(String account) {
    return new RailInstruction(
        "po_1.out.1", "po_1", OrderKind.PAYOUT, "org_modsq", "stripe", account, 100, "USD");
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderKind.class,
      names = {"PAYOUT", "WITHDRAWAL"})
  void moneyOutIsATransferToTheConnectedAccount(OrderKind kind) {
    assertThat(rail.carryOut(instruction(kind, 125_050, "USD"), 1))
        .isEqualTo(new Outcome.Settled("tr_1"));
    assertThat(stripe.calls).hasSize(1);
    Call call = stripe.calls.getFirst();
    assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/transfers");
    assertThat(call.form())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "amount", "125050",
                "currency", "usd",
                "destination", "acct_1MTfjCQ9PRzxEwkZ",
                "transfer_group", "po_1",
                "metadata[surety_order]", "po_1",
                "metadata[surety_transfer]", "po_1.out.1"));
    assertThat(call.headers())
        .containsEntry("Idempotency-key", "po_1.out.1")
        .containsEntry("Authorization", "Bearer sk_test_1");
  }

  @Test
  void moneyInIsAPaymentIntentThatTheWebhookSettles() {
    assertThat(rail.carryOut(deposit, 1)).isEqualTo(new Outcome.Accepted("pi_1"));
    Call call = stripe.calls.getFirst();
    assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/payment_intents");
    assertThat(call.form())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "amount", "4000",
                "currency", "jpy",
                "automatic_payment_methods[enabled]", "true",
                "metadata[surety_order]", "po_1",
                "metadata[surety_transfer]", "po_1.out.1"));
    assertThat(call.headers()).containsEntry("Idempotency-key", "po_1.out.1");
  }

  @Test
  void nothingIsToldOfHowLongCallsTook() {
    rail.carryOut(payout, 1);
    rail.carryOut(deposit, 1);
    assertThat(stripe.calls)
        .hasSize(2)
        .noneMatch(call -> call.headers().containsKey("X-stripe-client-telemetry"));
  }

  @Test
  void theNextCallGoesWithTheKeyThatIsValidThen() {
    rail.carryOut(payout, 1);
    key = "sk_test_2";
    rail.carryOut(deposit, 1);
    assertThat(stripe.calls)
        .extracting(call -> call.headers().get("Authorization"))
        .containsExactly("Bearer sk_test_1", "Bearer sk_test_2");
  }

  @Test
  void aKeyThatCannotBeOneIsNotToldToAnybody() {
    key = "sk test 1";
    assertThat(rail.carryOut(payout, 1))
        .isEqualTo(new Outcome.Unavailable("Stripe was not asked: AuthenticationException"));
    assertThat(stripe.calls).isEmpty();
  }

  @Test
  void withoutItsKeyTheRailWaits() {
    StripeRail locked =
        new StripeRail(
            new StripeSettings(stripe.url(), "/surety/key", ""),
            reference -> {
              throw new Secrets.Unavailable(reference, "AccessDeniedException");
            });
    assertThat(locked.carryOut(payout, 1))
        .isEqualTo(new Outcome.Unavailable("secret /surety/key: AccessDeniedException"));
    assertThat(stripe.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DE89 3704 0044 0532 0130 00", "acct_", "acct_1/../x", "cus_1"})
  void withoutAConnectedAccountNothingIsAsked(String account) {
    assertThat(rail.carryOut(to(account), 1)).isInstanceOf(Outcome.Refused.class);
    assertThat(stripe.calls).isEmpty();
  }

  @Test
  void whatStripeCannotCarryExactlyIsNotAsked() {
    assertThat(rail.carryOut(instruction(OrderKind.PAYOUT, 1_234, "BHD"), 1))
        .isEqualTo(new Outcome.Refused("Stripe cannot carry 1234 minor units of BHD"));
    assertThat(stripe.calls).isEmpty();
  }

  @Test
  void theSameInstructionAgainIsTheSameTransfer() {
    rail.carryOut(payout, 1);
    assertThat(rail.carryOut(payout, 1)).isEqualTo(new Outcome.Settled("tr_1"));
    assertThat(stripe.transfers).hasSize(1);
  }

  @Test
  void anAnswerThatGotLostIsFoundByTheNextAttempt() {
    stripe.losesAnswers = true;
    assertThat(rail.carryOut(payout, 1)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(stripe.transfers).hasSize(1);
    stripe.losesAnswers = false;
    stripe.keys.clear();
    assertThat(rail.carryOut(payout, 2)).isEqualTo(new Outcome.Settled("tr_1"));
    assertThat(stripe.transfers).hasSize(1);
    Call look = stripe.calls.getLast();
    assertThat(look.method() + " " + look.path()).isEqualTo("GET /v1/transfers");
    assertThat(look.form()).containsEntry("transfer_group", "po_1");
  }

  @Test
  void aListThatLagsIsNoReasonToPayTwice() {
    stripe.losesAnswers = true;
    rail.carryOut(payout, 1);
    stripe.losesAnswers = false;
    stripe.lags = true;
    assertThat(rail.carryOut(payout, 2)).isEqualTo(new Outcome.Settled("tr_1"));
    assertThat(stripe.transfers).hasSize(1);
  }

  @Test
  void aPaymentIntentIsFoundAgainToo() {
    stripe.losesAnswers = true;
    assertThat(rail.carryOut(deposit, 1)).isInstanceOf(Outcome.Unavailable.class);
    stripe.losesAnswers = false;
    stripe.lags = true;
    assertThat(rail.carryOut(deposit, 2)).isEqualTo(new Outcome.Accepted("pi_1"));
    stripe.lags = false;
    stripe.keys.clear();
    assertThat(rail.carryOut(deposit, 3)).isEqualTo(new Outcome.Accepted("pi_1"));
    assertThat(stripe.intents).hasSize(1);
    assertThat(stripe.calls.getLast().form())
        .containsEntry("query", "metadata['surety_transfer']:'po_1.out.1'");
  }

  @ParameterizedTest
  @CsvSource({"succeeded,4000,Settled", "succeeded,3999,Unavailable", "canceled,0,Refused"})
  void whatBecameOfAPaymentIntentIsSeenWhenItIsFound(String status, long received, String name) {
    rail.carryOut(deposit, 1);
    stripe.intents.getFirst().put("status", status).put("amount_received", received);
    assertThat(rail.carryOut(deposit, 2).getClass().getSimpleName()).isEqualTo(name);
    assertThat(stripe.posts()).hasSize(1);
  }

  @Test
  void whileItCannotBeLookedForNothingIsMade() {
    stripe.instead = Answer.error(400, "invalid_request_error", "", "amount", "no");
    assertThat(rail.carryOut(payout, 2)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(stripe.posts()).isEmpty();
  }

  @Test
  void aTransferThatWasReversedIsNotMadeAgain() {
    rail.carryOut(payout, 1);
    stripe.transfers.getFirst().put("amount_reversed", 125_050).put("reversed", true);
    assertThat(rail.carryOut(payout, 2))
        .isEqualTo(new Outcome.Refused("transfer tr_1 was reversed"));
  }

  @ParameterizedTest
  @CsvSource({
    "amount,125051",
    "currency,eur",
    "destination,acct_other",
    "id,",
  })
  void anotherTransferUnderTheOrdersNameIsNeitherSettledNorRefused(String member, String value) {
    rail.carryOut(payout, 1);
    if (member.equals("amount")) {
      stripe.transfers.getFirst().put(member, Long.parseLong(value));
    } else {
      stripe.transfers.getFirst().put(member, value);
    }
    assertThat(rail.carryOut(payout, 2))
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class, outcome -> assertThat(outcome.why()).contains("differs"));
    assertThat(stripe.posts()).hasSize(1);
  }

  @Test
  void twoTransfersUnderTheOrdersNameAreForAPersonToLookAt() {
    rail.carryOut(payout, 1);
    stripe.transfers.add(stripe.transfers.getFirst().deepCopy().put("id", "tr_2"));
    assertThat(rail.carryOut(payout, 2)).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void aToppedUpBalanceIsNoticedAtOnceThoughStripeRemembersTheShortage() {
    stripe.balance = 0;
    assertThat(rail.carryOut(payout, 1)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(rail.carryOut(payout, 2)).isInstanceOf(Outcome.Unavailable.class);
    stripe.balance = 125_050;
    assertThat(rail.carryOut(payout, 3)).isEqualTo(new Outcome.Settled("tr_1"));
    assertThat(stripe.posts())
        .extracting(call -> call.headers().get("Idempotency-key"))
        .containsExactly(
            "po_1.out.1",
            "po_1.out.1",
            "po_1.out.1~2",
            "po_1.out.1",
            "po_1.out.1~2",
            "po_1.out.1~3");
    stripe.lags = true;
    assertThat(rail.carryOut(payout, 4)).isEqualTo(new Outcome.Settled("tr_1"));
    assertThat(stripe.transfers).hasSize(1);
  }

  @Test
  void shortagesWithoutEndAreNotAskedAboutWithoutEnd() {
    stripe.balance = 0;
    for (int attempt = 1; attempt <= 34; attempt++) {
      assertThat(rail.carryOut(payout, attempt)).isInstanceOf(Outcome.Unavailable.class);
    }
    assertThat(stripe.keys).hasSize(32);
  }

  @Test
  void aKeyThatWasUsedForSomethingElseIsOursToMend() {
    rail.carryOut(payout, 1);
    stripe.lags = true;
    assertThat(rail.carryOut(instruction(OrderKind.PAYOUT, 1, "USD"), 2))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(stripe.transfers).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400,invalid_request_error,resource_missing,destination",
    "400,invalid_request_error,insufficient_capabilities_for_transfer,''",
    "400,invalid_request_error,amount_too_small,amount",
    "400,invalid_request_error,'',currency",
  })
  void whatStripeRejectsAboutTheOrderIsRefused(int status, String type, String code, String param) {
    stripe.instead = Answer.error(status, type, code, param, "No such destination: 'acct_1'");
    assertThat(rail.carryOut(payout, 1))
        .isEqualTo(new Outcome.Refused("No such destination: 'acct_1'"));
  }

  @ParameterizedTest
  @CsvSource({
    "400,invalid_request_error,parameter_unknown,colour",
    "400,invalid_request_error,balance_insufficient,amount",
    "400,idempotency_error,'',''",
    "401,invalid_request_error,api_key_expired,''",
    "402,card_error,card_declined,''",
    "403,invalid_request_error,account_invalid,destination",
    "404,invalid_request_error,resource_missing,destination",
    "409,invalid_request_error,idempotency_key_in_use,''",
    "429,invalid_request_error,rate_limit,''",
    "500,api_error,'',''",
    "503,api_error,'',destination",
  })
  void whatMayPassOrIsOursIsAskedAgain(int status, String type, String code, String param) {
    stripe.instead = Answer.error(status, type, code, param, "Invalid API Key: sk_test_****4242");
    assertThat(rail.carryOut(payout, 1))
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class,
            outcome ->
                assertThat(outcome.why()).contains("Stripe said " + status).doesNotContain("sk_"));
    assertThat(stripe.calls).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "200,'{\"id\":\"tr_1\",\"client_secret\":\"pi_sec'",
    "200,{}",
    "200,[]",
    "200,'{\"id\":\"tr_1\",\"amount\":125050}'",
    "500,''",
    "502,<html>Bad Gateway client_secret</html>",
    "400,'{\"error\":\"invalid_request\"}'",
  })
  void whatCannotBeReadIsNoAnswer(int status, String body) {
    stripe.instead = new Answer(status, body);
    for (int attempt = 1; attempt <= 2; attempt++) {
      assertThat(rail.carryOut(payout, attempt))
          .isInstanceOfSatisfying(
              Outcome.Unavailable.class,
              outcome -> assertThat(outcome.why()).doesNotContain("secret"));
    }
  }

  @Test
  void nobodyThereIsNoAnswer() {
    stripe.close();
    assertThat(rail.carryOut(payout, 1))
        .isEqualTo(new Outcome.Unavailable("no answer from Stripe: ConnectException"));
  }
}
