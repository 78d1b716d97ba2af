package dev.surety.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.outbox.MailTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read. */
class LettersTest {
  private final Letters letters = new Letters("https://surety.example/");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CONTRACT_PROPOSED; Please review and sign: Community management",
        "PROPOSAL_EXPIRED;  Not signed in time: Community management",
        "NOTICE_GIVEN;      Notice given: Community management",
        "NOTICE_OVER;       Notice is over: Community management",
        "CONTRACT_ENDING;   Ends on 2026-12-31: Community management",
        "LAST_DAY_OVER;     The last day is over: Community management",
        "CONTRACT_ENDED;    Terminated: Community management",
        "OBLIGATION_DUE;    Due: Admin access",
        "OBLIGATION_OVERDUE; Overdue: Admin access",
        "WARNING;           Answer soon: Spam in the forum (first response due Mon 9 Mar 2026,"
            + " 09:30:00 EDT)",
        "BREACH;            Breached: first response of Spam in the forum",
        "ESCALATION;        Still unanswered: first response of Spam in the forum (escalation 2 h"
            + " after due)",
        "WORK_SUBMITTED;    Please review: Launch (USD 1,000.00)",
        "CHANGES_REQUESTED; Changes requested: Launch",
        "WORK_APPROVED;     Approved: Launch (USD 1,000.00)",
        "PAYMENT_RELEASED;  Released: USD 1,000.00 for Launch",
        "REVIEW_CLOSING;    Review window closing: Launch (USD 1,000.00)",
        "REVIEW_ENDED;      Review window ended: Launch (USD 1,000.00)",
        "REFUND_REQUESTED;  Refund asked for: Launch (USD 1,000.00)",
        "REFUND_DECIDED;    Refunded: Launch (USD 1,000.00)",
        "DISPUTE_OPENED;    Dispute opened: Launch (USD 1,000.00)",
        "SETTLEMENT_OFFERED; Settlement offered: Launch",
        "DISPUTE_DECIDED;   Dispute decided: Launch (USD 1,000.00)",
        "AMENDMENT_PROPOSED; Please answer: other terms proposed for Community management",
        "AMENDMENT_ACCEPTED; Amendment accepted: Community management",
        "AMENDMENT_IN_FORCE; New terms in force: Community management",
        "ACCESS_GRANTED;    Please acknowledge: access to Forum",
        "ACCESS_REVOKED;    Access closed: Forum",
        "ACCESS_EXPIRING;   Access ends soon: Forum (Thu 31 Dec 2026, 00:00:00 EST)",
        "ACCESS_EXPIRED;    Access ended, please close it: Forum",
        "ISSUE_RAISED;      Please answer: Slow answers (by Thu 12 Mar 2026, 04:00:00 EDT)",
        "ISSUE_ANSWERED;    Corrective plan: Slow answers",
        "ISSUE_PLAN_DUE;    Corrective plan due: Slow answers (by Thu 19 Mar 2026, 04:00:00 EDT)",
        "ISSUE_BREACHED;    Late: corrective plan of Slow answers",
        "GOAL_DUE;          Goal due: Playbook agreed (D30)"
      })
  void theSubjectSaysWhatToDo(MailTemplate template, String subject) {
    assertThat(letters.write(Sample.mail(template)).subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterIsWhole(MailTemplate template) {
    Letter letter = letters.write(Sample.mail(template));
    for (String text : new String[] {letter.subject(), letter.text(), letter.html()}) {
      assertThat(text).isNotBlank().doesNotContain("null", "{", "}", "\"\"", "  ", " ,", "()");
    }
    assertThat(letter.text()).contains("https://surety.example/v1/contracts/c_1\n");
    assertThat(letter.html()).contains("href=\"https://surety.example/v1/contracts/c_1\"");
  }

  @ParameterizedTest
  @EnumSource
  void noFactBecomesMarkupOrAHeader(MailTemplate template) {
    Letter letter = letters.write(Sample.hostile(template));
    assertThat(letter.html()).doesNotContain("<script", "alert('");
    assertThat(letter.subject()).doesNotContain("\r", "\n");
    assertThat(letter.subject().length()).isBetween(1, 150);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "REFUND_DECIDED;  ACCEPTED;  the provider accepted",
        "REFUND_DECIDED;  DECLINED;  The provider declined to give back USD 1,000.00",
        "REFUND_DECIDED;  WITHDRAWN; The client no longer asks for USD 1,000.00",
        "REFUND_DECIDED;  LAPSED;    the provider did not answer in time",
        "REFUND_DECIDED;  VOLUNTARY; The provider gave USD 1,000.00 of",
        "DISPUTE_DECIDED; RESOLVED;  An arbiter decided the dispute about",
        "DISPUTE_DECIDED; SETTLED;   USD 400.00 to the client, USD 600.00 to the provider.",
        "DISPUTE_DECIDED; DEFAULTED; so the contract's default did",
        "DISPUTE_DECIDED; CANCELLED; is called off: all goes on where it stood"
      })
  void anOutcomeIsSaidInWords(MailTemplate template, String outcome, String words) {
    Map<String, String> facts = Map.of("outcome", outcome);
    assertThat(letters.write(Sample.mail(template, "once", facts)).text()).contains(words);
  }

  @Test
  void anAmendmentSaysWhatChangesAndWhatItCosts() {
    assertThat(letters.write(Sample.mail(MailTemplate.AMENDMENT_PROPOSED)).text())
        .contains("The provider proposes", "title Old -> New\n", "endsOn 2026-12-31 -> 2027-12-31")
        .contains("from Wed 1 Apr 2026, 05:00:00 EDT on");
    assertThat(letters.write(Sample.mail(MailTemplate.AMENDMENT_IN_FORCE)).text())
        .contains("Version 2", "USD 50.00 went back to the client", "USD 70.00 has to be put in");
  }

  @Test
  void markupIsShownAsItWasWritten() {
    Letter letter =
        letters.write(
            Sample.mail(MailTemplate.CHANGES_REQUESTED, "x", Map.of("reason", "<b>a & 'b'</b>")));
    assertThat(letter.html()).contains("<p>&lt;b&gt;a &amp; &#39;b&#39;&lt;/b&gt;</p>");
    assertThat(letter.text()).contains("<b>a & 'b'</b>");
  }

  @Test
  void timesAreInTheContractsZoneWithItsName() {
    Letter letter = letters.write(Sample.mail(MailTemplate.WORK_SUBMITTED));
    assertThat(letter.text()).contains("Mon 23 Mar 2026, 04:00:00 EDT");
    Letter utc = letters.write(Sample.mail(MailTemplate.WORK_SUBMITTED, "x", Map.of("zone", "Z")));
    assertThat(utc.text()).contains("Mon 23 Mar 2026, 08:00:00 Z");
  }

  @ParameterizedTest
  @CsvSource({
    "75%,          has used up 75% of its time",
    "before PT15M, has used up its time up to 15 min before it is due"
  })
  void aWarningSaysHowMuchIsUsed(String level, String words) {
    assertThat(letters.write(Sample.mail(MailTemplate.WARNING, level, Map.of())).text())
        .contains(words);
  }

  @Test
  void aLongSubjectIsCut() {
    String title = "very long ".repeat(30);
    Letter letter =
        letters.write(Sample.mail(MailTemplate.CONTRACT_PROPOSED, "x", Map.of("contract", title)));
    assertThat(letter.subject()).hasSize(150).endsWith("...");
    assertThat(letter.text()).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a"})
  void aLongSubjectIsNotCutInsideAnEmoji(String before) {
    String title = before + "\ud83d\ude00".repeat(100);
    String subject =
        letters
            .write(Sample.mail(MailTemplate.CONTRACT_PROPOSED, "x", Map.of("contract", title)))
            .subject();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(subject)).isTrue();
    assertThat(subject).endsWith("\ud83d\ude00...");
    assertThat(subject.length()).isBetween(149, 150);
  }
}
