package dev.surety.json.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.terms.PaymentTerms;
import dev.surety.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The payment part of the terms document. */
class PaymentReaderTest {
  private final ObjectNode example = example();
  private final ObjectNode payment = (ObjectNode) example.get("payment");

  @Test
  void everyMemberIsRead() {
    payment.put("silenceApproves", true).put("releaseHold", "PT48H").put("feeBps", 250);
    assertThat(terms())
        .isEqualTo(
            new PaymentTerms(
                Duration.ofDays(14),
                true,
                List.of(Duration.ofDays(3), Duration.ofDays(1)),
                Duration.ofDays(2),
                Duration.ofDays(7),
                Duration.ofDays(30),
                5_000,
                OptionalLong.of(1_000_000),
                250));
    assertThat(faults()).isEmpty();
  }

  @Test
  void silenceNeverApprovesUnlessItIsAgreed() {
    payment.remove(List.of("silenceApproves", "reminders", "dualApprovalFromMinor", "feeBps"));
    assertThat(faults()).isEmpty();
    assertThat(terms().silenceApproves()).isFalse();
    assertThat(terms().reminders()).isEmpty();
    assertThat(terms().dualApprovalFromMinor()).isEmpty();
    assertThat(terms().feeBps()).isZero();
  }

  @Test
  void silenceWithoutItsWarningsIsNoProposal() {
    payment.put("silenceApproves", true).remove("reminders");
    assertThat(faults()).containsExactly("/payment/reminders warnings_missing");
    payment.putArray("reminders").add("PT24H").add("PT1440M");
    assertThat(faults()).containsExactly("/payment/reminders duplicate");
    assertThat(TermsDocument.read(example).draftFaults()).as("a draft may be").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "reviewWindow;         \"PT0S\";        malformed",
        "reviewWindow;         \"-PT1H\";       malformed",
        "reviewWindow;         \"PT0.0001S\";   malformed",
        "reviewWindow;         336;             not_text",
        "refundAnswerWindow;   \"PT0S\";        malformed",
        "disputeDeadline;      \"PT0S\";        malformed",
        "releaseHold;          \"-PT1S\";       malformed",
        "silenceApproves;      \"true\";        not_boolean",
        "silenceApproves;      1;               not_boolean",
        "reminders;            \"PT24H\";       not_an_array",
        "feeBps;               10001;           out_of_range",
        "feeBps;               2.5;             not_whole",
        "dualApprovalFromMinor; -1;             out_of_range"
      })
  void aWrongMemberIsOneFault(String member, String value, String code) {
    payment.set(member, Json.readOwn(value));
    assertThat(TermsDocument.read(example).draftFaults())
        .extracting(f -> f.pointer() + " " + f.code())
        .containsExactly("/payment/" + member + " " + code);
  }

  @Test
  void theDefaultsShareIsAllAtTheMost() {
    ((ObjectNode) payment.get("disputeDefault")).put("clientBps", 10_001);
    assertThat(faults()).containsExactly("/payment/disputeDefault/clientBps out_of_range");
  }

  @Test
  void aReminderThatIsNoTimeIsNamedByItsPlace() {
    payment.putArray("reminders").add("PT72H").add("PT0S");
    assertThat(faults()).containsExactly("/payment/reminders/1 malformed");
  }

  private PaymentTerms terms() {
    return TermsDocument.read(example).terms().payment();
  }

  private List<String> faults() {
    return TermsDocument.read(example).proposalFaults().stream()
        .map(f -> f.pointer() + " " + f.code())
        .toList();
  }

  private static ObjectNode example() {
    try (InputStream in = PaymentReaderTest.class.getResourceAsStream("terms.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) Json.readOwn(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
