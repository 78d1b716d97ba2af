package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import java.util.List;

/** The words of every mail. Times are in the contract's zone. */
final class Letters {
  private final String baseUrl;

  Letters(String baseUrl) {
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  Letter write(Mail mail) {
    Facts facts = new Facts(mail.facts());
    return switch (mail.template()) {
      case CONTRACT_PROPOSED,
          PROPOSAL_EXPIRED,
          NOTICE_GIVEN,
          NOTICE_OVER,
          CONTRACT_ENDING,
          LAST_DAY_OVER,
          CONTRACT_ENDED,
          OBLIGATION_DUE,
          OBLIGATION_OVERDUE -> {
        LifeLetter life = new LifeLetter(mail, facts);
        yield letter(life.subject(), facts, life.paragraphs().toArray(String[]::new));
      }
      case WARNING, BREACH, ESCALATION -> {
        AlertLetter alert = new AlertLetter(mail, facts);
        yield letter(alert.subject(), facts, alert.paragraphs().toArray(String[]::new));
      }
      default -> {
        MoneyLetter money = new MoneyLetter(mail, facts);
        yield letter(money.subject(), facts, money.paragraphs().toArray(String[]::new));
      }
    };
  }

  private Letter letter(String subject, Facts facts, String... paragraphs) {
    return Letter.of(
        subject, List.of(paragraphs), baseUrl + "/v1/contracts/" + facts.get("contractId"));
  }
}
