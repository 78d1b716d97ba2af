package dev.surety.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.surety.domain.outbox.MailTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read about access and issues. */
class GovernanceLettersTest {
  private final Letters letters = new Letters("https://surety.example/");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PROVIDER; Please make sure in the tool itself",
        "CLIENT;   Please stop using it; the client closes it"
      })
  void whoOwnsTheToolIsAskedToCloseIt(String owner, String words) {
    // the sample mail goes to the provider's duty desk
    Letter letter =
        letters.write(Sample.mail(MailTemplate.ACCESS_EXPIRED, "expired", Map.of("side", owner)));
    assertThat(letter.text())
        .contains("access to \"Forum\" (moderator) for Ben, and Bea as backup")
        .contains("This access ended at Thu 31 Dec 2026, 00:00:00 EST")
        .contains(words.split(";", -1)[0]);
  }

  @Test
  void whyAnAccessIsClosedIsSaid() {
    Letter letter = letters.write(Sample.mail(MailTemplate.ACCESS_REVOKED));
    assertThat(letter.text()).contains("Please shorten it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "RESPONSE; Answered: Slow answers;         The client answers \"Slow answers\"",
        "PLAN;     Corrective plan: Slow answers;  to be done by Mon 9 Mar 2026, 09:30:00 EDT",
        "EVIDENCE; Plan carried out: Slow answers; The client carried out its plan",
        "CLOSURE;  Issue closed: Slow answers;     The provider closed \"Slow answers\""
      })
  void whatWasSaidComesWithItsText(String entry, String subject, String words) {
    Letter letter =
        letters.write(Sample.mail(MailTemplate.ISSUE_ANSWERED, "entry-1", Map.of("entry", entry)));
    assertThat(letter.subject()).isEqualTo(subject);
    assertThat(letter.text()).contains(words).contains("We add a shift");
  }

  @Test
  void aBreachNamesWhatIsOwedAndByWhom() {
    Map<String, String> response = Map.of("clock", "RESPOND");
    Letter open = letters.write(Sample.mail(MailTemplate.ISSUE_BREACHED, "breach", response));
    assertThat(open.text()).contains("The response of").contains("still owed by the client");
    Letter late =
        letters.write(
            Sample.mail(
                MailTemplate.ISSUE_BREACHED,
                "breach",
                Map.of("clock", "FULFIL", "answeredAt", "2026-03-09T14:00:00Z")));
    assertThat(late.subject()).isEqualTo("Late: carrying out the plan of Slow answers");
    assertThat(late.text()).contains("It came at Mon 9 Mar 2026, 10:00:00 EDT");
  }
}
