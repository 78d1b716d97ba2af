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
      case AMENDMENT_PROPOSED, AMENDMENT_ACCEPTED, AMENDMENT_IN_FORCE -> {
        AmendmentLetter amendment = new AmendmentLetter(mail, facts);
        yield letter(amendment.subject(), facts, amendment.paragraphs().toArray(String[]::new));
      }
      case ACCESS_GRANTED, ACCESS_REVOKED, ACCESS_EXPIRING, ACCESS_EXPIRED -> {
        AccessLetter access = new AccessLetter(mail, facts);
        yield letter(access.subject(), facts, access.paragraphs().toArray(String[]::new));
      }
      case ISSUE_RAISED, ISSUE_ANSWERED, ISSUE_PLAN_DUE, ISSUE_BREACHED -> {
        IssueLetter issue = new IssueLetter(mail, facts);
        yield letter(issue.subject(), facts, issue.paragraphs().toArray(String[]::new));
      }
      case GOAL_DUE ->
          letter(
              "Goal due: " + facts.get("goal") + " (" + facts.get("stage") + ")",
              facts,
              "\"" + facts.get("goal") + "\" was due at " + facts.when("dueAt") + ".",
              "Nobody has reviewed it yet: the client says whether it is attained.");
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
