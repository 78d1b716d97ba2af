package dev.surety.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import dev.surety.domain.rail.RailReport;
import dev.surety.domain.rail.RailReport.Verdict;
import dev.surety.stripe.StripeEvents.Reading;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events are believed, and what they come to. */
class StripeEventsTest {
  private static final Instant SIGNED = Instant.parse("2026-03-02T09:00:00Z");
  private static final String SECRET = "whsec_test";

  private Instant now = SIGNED;
  private final StripeEvents events =
      new StripeEvents(
          new StripeSettings("", "", "/surety/webhook"),
          reference -> reference.equals("/surety/webhook") ? SECRET : "other",
          () -> now);

  private static String signed(String body, String secret) {
    try {
      return Webhook.Signature.generateSignatureHeader(body, secret, SIGNED.getEpochSecond());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reading read(String body) {
    return events.read(signed(body, SECRET), body);
  }

  private static String event(String type, String object) {
    return """
    {"id": "evt_1", "object": "event", "api_version": "2026-09-30.preview", "type": "%s",
     "created": 1772442000, "livemode": false, "data": {"object": %s}}\
    """
        .formatted(type, object);
  }

  private static String transfer(long amount, long reversed, boolean all, String currency) {
    return """
    {"id": "tr_1", "object": "transfer", "amount": %d, "amount_reversed": %d, "reversed": %b,
     "currency": "%s", "destination": "acct_1", "transfer_group": "po_1",
     "metadata": {"surety_order": "po_1", "surety_transfer": "po_1.out.1"}}\
    """
        .formatted(amount, reversed, all, currency);
  }

  private static String intent(String received, String currency) {
    return """
    {"id": "pi_1", "object": "payment_intent", "amount": 4000, "amount_received": %s,
     "currency": "%s", "cancellation_reason": "abandoned",
     "metadata": {"surety_order": "po_1"}}\
    """
        .formatted(received, currency);
  }

  @Test
  void aPaidIntentSettlesItsOrderWithWhatWasReceived() {
    assertThat(read(event("payment_intent.succeeded", intent("3990", "usd"))))
        .isEqualTo(
            new Reading.Told(new RailReport("po_1", Verdict.SETTLED, "pi_1", 3_990, "USD", "")));
  }

  @Test
  void aCanceledIntentFails() {
    assertThat(read(event("payment_intent.canceled", intent("0", "usd"))))
        .isEqualTo(
            new Reading.Told(
                new RailReport(
                    "po_1",
                    Verdict.FAILED,
                    "pi_1",
                    4_000,
                    "USD",
                    "canceled at Stripe: abandoned")));
  }

  @Test
  void aReversedTransferIsReturnedInMinorUnits() {
    assertThat(read(event("transfer.reversed", transfer(500, 500, true, "isk"))))
        .isEqualTo(
            new Reading.Told(
                new RailReport("po_1", Verdict.RETURNED, "tr_1", 5, "ISK", "reversed at Stripe")));
  }

  @Test
  void aPartThatCameBackIsOnlySaid() {
    assertThat(read(event("transfer.reversed", transfer(500, 100, false, "usd"))))
        .isEqualTo(
            new Reading.Irrelevant(
                "only a part came back of transfer tr_1, order po_1: 100 of 500 usd"));
  }

  @ParameterizedTest
  @CsvSource({"550,isk", "10.5,usd", "'\"100\"',usd", "null,usd", "0,usd", "100,zzz", "1e30,usd"})
  void anAmountThatIsNoneSettlesNothing(String received, String currency) {
    assertThat(read(event("payment_intent.succeeded", intent(received, currency))))
        .isInstanceOf(Reading.Irrelevant.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"charge.refunded", "payment_intent.payment_failed", "", "transfer.created"})
  void otherEventsAreOfNoInterest(String type) {
    assertThat(read(event(type, intent("4000", "usd")))).isInstanceOf(Reading.Irrelevant.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "17", "{\"data\": []}"})
  void aDocumentThatIsNoEventIsOfNoInterest(String body) {
    assertThat(read(body)).isInstanceOf(Reading.Irrelevant.class);
  }

  @Test
  void anIntentThatIsNotOursIsOfNoInterest() {
    String foreign = intent("4000", "usd").replace("\"surety_order\": \"po_1\"", "");
    assertThat(read(event("payment_intent.succeeded", foreign)))
        .isEqualTo(new Reading.Irrelevant("pi_1 names no order"));
  }

  @Test
  void whatAConnectedAccountSaysOfItsOwnPaymentsIsNotBelieved() {
    String body =
        event("payment_intent.succeeded", intent("4000", "usd"))
            .replace("\"id\": \"evt_1\"", "\"id\": \"evt_1\", \"account\": \"acct_rogue\"");
    assertThat(read(body)).isInstanceOf(Reading.Irrelevant.class);
  }

  @Test
  void anotherSecretsSignatureIsRejected() {
    String body = event("payment_intent.succeeded", intent("4000", "usd"));
    assertThat(events.read(signed(body, "whsec_other"), body)).isInstanceOf(Reading.Rejected.class);
  }

  @Test
  void whileASecretIsReplacedEitherSignatureIsEnough() {
    String body = event("payment_intent.succeeded", intent("4000", "usd"));
    String own = signed(body, SECRET);
    String both = signed(body, "whsec_old") + own.substring(own.indexOf(','));
    assertThat(events.read(both, body)).isInstanceOf(Reading.Told.class);
  }

  @Test
  void aChangedBodyIsRejected() {
    String body = event("payment_intent.succeeded", intent("4000", "usd"));
    assertThat(events.read(signed(body, SECRET), body.replace("4000", "9000")))
        .isInstanceOf(Reading.Rejected.class);
  }

  @Test
  void fiveMinutesAreTakenAndNoSecondMore() {
    String body = event("payment_intent.succeeded", intent("4000", "usd"));
    now = SIGNED.plus(Duration.ofMinutes(5));
    assertThat(read(body)).isInstanceOf(Reading.Told.class);
    now = now.plusSeconds(1);
    assertThat(read(body)).isInstanceOf(Reading.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t",
        "t=",
        "t=1",
        "v1=00",
        "t=1772442000,v1",
        "t=99999999999999999999,v1=00",
        "t=x,v1=0",
        "t=1772442000,v0=00",
        "t=1772442000,v1="
      })
  void aHeaderOfAnotherFormIsRejected(String header) {
    assertThat(events.read(header, event("payment_intent.succeeded", intent("4000", "usd"))))
        .isInstanceOf(Reading.Rejected.class);
  }

  @Test
  void signedNonsenseIsRejected() {
    assertThat(read("{")).isEqualTo(new Reading.Rejected("no JSON document"));
    assertThat(read("{}{}")).isInstanceOf(Reading.Rejected.class);
  }

  @Test
  void withoutTheSecretNothingIsDecided() {
    StripeEvents locked =
        new StripeEvents(
            new StripeSettings("", "", "/surety/webhook"),
            reference -> {
              throw new Secrets.Unavailable(reference, "ThrottlingException");
            },
            () -> now);
    String body = event("payment_intent.succeeded", intent("4000", "usd"));
    assertThatThrownBy(() -> locked.read(signed(body, SECRET), body))
        .isInstanceOf(Secrets.Unavailable.class)
        .hasMessage("secret /surety/webhook: ThrottlingException");
  }
}
