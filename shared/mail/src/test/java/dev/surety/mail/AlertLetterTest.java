package dev.surety.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read when a clock runs out. */
class AlertLetterTest {
  private static final String TICKET =
      "The first response of \"Spam in the forum\" (ticket t_1, priority HIGH, contract \"Community"
          + " management\")";

  @Test
  void aWarningSaysHowMuchIsLeftAndWhatToDo() {
    assertThat(text(Sample.mail(MailTemplate.WARNING)))
        .contains(
            TICKET + " has used up 75% of its time.",
            "It is due at Mon 9 Mar 2026, 09:30:00 EDT, with 15 min of open time left at Mon 9 Mar"
                + " 2026, 09:15:00 EDT.",
            "Next: answer, and log it on the ticket.");
  }

  @Test
  void aBreachSaysWhenItWasDueAndThatItCounts() {
    assertThat(text(Sample.mail(MailTemplate.BREACH)))
        .contains(
            TICKET + " was due at Mon 9 Mar 2026, 09:30:00 EDT and did not come by then.",
            "The breach is on the contract's record and counts in its period.",
            "Next: answer, and log it on the ticket.");
  }

  @Test
  void theClientIsNotAskedToAnswer() {
    Mail mail = Sample.mail(Sample.OWNER, MailTemplate.BREACH, "100%", Map.of());
    assertThat(text(mail)).contains("Next: the provider has to answer.");
  }

  @Test
  void aBreachThatIsFoundAfterTheAnswerAsksForNothing() {
    Mail mail =
        Sample.mail(MailTemplate.BREACH, "100%", Map.of("answeredAt", "2026-03-09T14:00:00Z"));
    assertThat(text(mail))
        .contains("The answer came at Mon 9 Mar 2026, 10:00:00 EDT.", "Nothing is left to do")
        .doesNotContain("Next:");
  }

  @Test
  void aContestedAnswerAsksForTheClientsWord() {
    Map<String, String> facts = Map.of("answeredAt", "2026-03-09T13:00:00Z", "contested", "true");
    assertThat(text(Sample.mail(Sample.OWNER, MailTemplate.BREACH, "100%", facts)))
        .contains("please confirm it if it happened as told");
    assertThat(text(Sample.mail(MailTemplate.BREACH, "100%", facts)))
        .contains("the client has to confirm it");
  }

  @Test
  void anEscalationNamesItsLevelAndHowLateItIs() {
    Mail mail =
        Sample.mail(
            MailTemplate.ESCALATION,
            "after PT2H",
            Map.of("escalation", "2", "openTime", "PT2H", "at", "2026-03-09T15:30:00Z"));
    assertThat(new Letters("https://surety.example").write(mail).subject())
        .isEqualTo(
            "Still unanswered: first response of Spam in the forum (escalation level 2, 2 h after"
                + " due)");
    assertThat(text(mail))
        .contains(
            "and is still missing: escalation level 2, 2 h after due.",
            "It is late by 2 h of open time at Mon 9 Mar 2026, 11:30:00 EDT.");
  }

  @Test
  void whoStandsInIsToldForWhom() {
    assertThat(
            text(
                Sample.mail(MailTemplate.BREACH, "100%", Map.of("standsInFor", "Duty desk, Lead"))))
        .contains("You are told because it is outside the hours of Duty desk, Lead.");
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST_RESPONSE, Answer soon,    Still unanswered,   first response",
    "NEXT_RESPONSE,  Answer soon,    Still unanswered,   next response",
    "UPDATE,         Give news soon, Still without news, update",
    "RESOLUTION,     Resolve soon,   Still unresolved,   resolution"
  })
  void eachMetricHasItsWords(String metric, String warned, String escalated, String name) {
    Map<String, String> facts = Map.of("metric", metric);
    Letters letters = new Letters("https://surety.example");
    assertThat(letters.write(Sample.mail(MailTemplate.WARNING, "75%", facts)).subject())
        .startsWith(warned + ": ");
    Letter late = letters.write(Sample.mail(MailTemplate.ESCALATION, "after PT2H", facts));
    assertThat(late.subject()).startsWith(escalated + ": " + name);
    assertThat(late.text()).contains("The " + name + " of");
  }

  @ParameterizedTest
  @CsvSource({
    "PT15M, 15 min",
    "PT26H15M, 26 h 15 min",
    "P2D, 48 h",
    "PT1M1S, 1 min 1 s",
    "PT0.5S, less than a second"
  })
  void lengthsAreInHoursAndMinutes(String duration, String words) {
    assertThat(Facts.length(java.time.Duration.parse(duration))).isEqualTo(words);
  }

  private static String text(Mail mail) {
    return new Letters("https://surety.example").write(mail).text();
  }
}
