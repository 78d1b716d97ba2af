package dev.surety.domain.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.contract.Agreements;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which warnings must be agreed on before silence can approve. */
class PaymentTermsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "false; ;                                       -",
        "false; PT24H;                                  -",
        "true;  ;                                       /payment/reminders warnings_missing",
        "true;  PT24H;                                  /payment/reminders warnings_missing",
        "true;  PT72H PT24H;                            -",
        "true;  PT24H PT72H;                            -",
        "true;  PT5H PT4H PT3H PT2H PT1H;               -",
        "true;  PT6H PT5H PT4H PT3H PT2H PT1H;          /payment/reminders too_many",
        "false; PT6H PT5H PT4H PT3H PT2H PT1H;          /payment/reminders too_many",
        "true;  PT24H P1D;                              /payment/reminders duplicate"
      })
  void silenceNeedsTwoDifferentWarnings(boolean silence, String reminders, String fault) {
    Duration[] agreed =
        Stream.ofNullable(reminders)
            .flatMap(text -> Stream.of(text.split(" ")))
            .map(Duration::parse)
            .toArray(Duration[]::new);
    assertThat(faults(silence, agreed)).isEqualTo(fault.equals("-") ? List.of() : List.of(fault));
  }

  @Test
  void aWindowMayBeShorterThanItsReminders() {
    assertThat(faults(true, Duration.ofDays(300), Duration.ofDays(299))).isEmpty();
  }

  private static List<String> faults(boolean silence, Duration... reminders) {
    PaymentTerms usual = Agreements.payment(silence, Duration.ZERO, OptionalLong.empty(), 0);
    PaymentTerms payment =
        new PaymentTerms(
            usual.reviewWindow(),
            silence,
            List.of(reminders),
            usual.releaseHold(),
            usual.refundAnswerWindow(),
            usual.disputeDeadline(),
            usual.disputeClientBps(),
            usual.dualApprovalFromMinor(),
            usual.feeBps());
    return TermsCheck.faults(Agreements.agreed().payment(payment).terms()).stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }
}
