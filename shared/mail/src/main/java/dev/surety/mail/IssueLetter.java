package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Side;
import java.util.List;

/** What is said about a service issue: what happened, and who owes what until when. */
final class IssueLetter {
  private final Mail mail;
  private final Facts facts;

  IssueLetter(Mail mail, Facts facts) {
    this.mail = mail;
    this.facts = facts;
  }

  String subject() {
    String issue = facts.get("issue");
    return switch (mail.template()) {
      case ISSUE_RAISED -> "Please answer: %s (by %s)".formatted(issue, facts.when("respondBy"));
      case ISSUE_ANSWERED ->
          switch (facts.get("entry")) {
            case "PLAN" -> "Corrective plan: " + issue;
            case "EVIDENCE" -> "Plan carried out: " + issue;
            case "CLOSURE" -> "Issue closed: " + issue;
            default -> "Answered: " + issue;
          };
      case ISSUE_PLAN_DUE ->
          "Corrective plan due: %s (by %s)".formatted(issue, facts.when("planBy"));
      case ISSUE_BREACHED -> "Late: %s of %s".formatted(owed(), issue);
      default -> throw new IllegalArgumentException("not about an issue: " + mail.template());
    };
  }

  List<String> paragraphs() {
    return switch (mail.template()) {
      case ISSUE_RAISED ->
          List.of(
              "The " + raising().prefix() + " raised " + issue() + ":",
              facts.get("text"),
              "A response is due by %s, a corrective plan by %s."
                  .formatted(facts.when("respondBy"), facts.when("planBy")));
      case ISSUE_ANSWERED -> List.of(said(), facts.get("text"));
      case ISSUE_PLAN_DUE ->
          List.of(
              "A corrective plan for %s is due by %s.".formatted(issue(), facts.when("planBy")));
      default ->
          List.of(
              "The %s of %s was due by %s and did not come by then."
                  .formatted(owed(), issue(), facts.when("dueAt")),
              facts.has("answeredAt")
                  ? "It came at " + facts.when("answeredAt") + "."
                  : "It is still owed by the " + raising().other().prefix() + ".");
    };
  }

  private String said() {
    return switch (facts.get("entry")) {
      case "PLAN" ->
          "The %s plans for %s, to be done by %s:"
              .formatted(raising().other().prefix(), issue(), facts.when("dueAt"));
      case "EVIDENCE" ->
          "The %s carried out its plan for %s and shows:"
              .formatted(raising().other().prefix(), issue());
      case "CLOSURE" -> "The %s closed %s:".formatted(raising().prefix(), issue());
      default -> "The %s answers %s:".formatted(raising().other().prefix(), issue());
    };
  }

  private String owed() {
    return switch (facts.get("clock")) {
      case "RESPOND" -> "response";
      case "PLAN" -> "corrective plan";
      default -> "carrying out the plan";
    };
  }

  private String issue() {
    return "\"%s\" (issue %s, severity %s, contract \"%s\")"
        .formatted(
            facts.get("issue"), facts.get("issueId"), facts.get("severity"), facts.get("contract"));
  }

  private Side raising() {
    return Side.valueOf(facts.get("side"));
  }
}
