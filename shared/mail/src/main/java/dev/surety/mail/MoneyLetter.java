package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Side;
import java.util.List;

/** What is said about a milestone's work and money: what happened, and what to do until when. */
final class MoneyLetter {
  private final Mail mail;
  private final Facts facts;

  MoneyLetter(Mail mail, Facts facts) {
    this.mail = mail;
    this.facts = facts;
  }

  String subject() {
    String milestone = facts.get("milestone");
    String about = milestone + " (" + facts.get("amount") + ")";
    return switch (mail.template()) {
      case WORK_SUBMITTED -> "Please review: " + about;
      case REVIEW_CLOSING -> "Review window closing: " + about;
      case REVIEW_ENDED -> "Review window ended: " + about;
      case CHANGES_REQUESTED -> "Changes requested: " + milestone;
      case WORK_APPROVED -> "Approved: " + about;
      case PAYMENT_RELEASED -> "Released: " + facts.get("amount") + " for " + milestone;
      case REFUND_REQUESTED -> "Refund asked for: " + about;
      case REFUND_DECIDED -> refund() + ": " + about;
      case DISPUTE_OPENED -> "Dispute opened: " + about;
      case SETTLEMENT_OFFERED -> "Settlement offered: " + milestone;
      case DISPUTE_DECIDED -> dispute() + ": " + about;
      default -> throw new IllegalArgumentException("not about money: " + mail.template());
    };
  }

  List<String> paragraphs() {
    return switch (mail.template()) {
      case WORK_SUBMITTED ->
          List.of(
              revision() + " is submitted.",
              "Your review window ends at " + facts.when("reviewEndsAt") + ".");
      case REVIEW_CLOSING -> List.of(revision() + " waits for your answer.", closing());
      case REVIEW_ENDED ->
          List.of(
              revision() + " was not answered by " + facts.when("reviewEndsAt") + ".",
              "Nothing is approved by that: the client can still answer, and either side can open a"
                  + " dispute.");
      case CHANGES_REQUESTED ->
          List.of(
              "The client asks for changes to revision " + facts.get("revision") + ":",
              facts.get("reason"));
      case WORK_APPROVED ->
          List.of(
              revision()
                  + " is approved"
                  + (facts.has("bySilence")
                      ? ": the review window ended without an answer, as both sides agreed."
                      : "."));
      case PAYMENT_RELEASED ->
          List.of(facts.get("amount") + " net was released to you for " + milestone() + ".");
      case REFUND_REQUESTED -> refundAsked();
      case REFUND_DECIDED -> List.of(refundDecided());
      case DISPUTE_OPENED -> disputeOpened();
      case SETTLEMENT_OFFERED ->
          List.of(
              "The other side offers to settle the dispute about " + milestone() + ": " + parts(),
              "Accept it, make an offer of your own, or wait for a decision.");
      case DISPUTE_DECIDED -> List.of(disputeDecided());
      default -> throw new IllegalArgumentException("not about money: " + mail.template());
    };
  }

  private String closing() {
    String ends = "The review window ends at " + facts.when("reviewEndsAt") + ". ";
    return ends
        + (facts.get("silenceApproves").equals("true")
            ? "Both sides signed that silence approves: if you do not answer, the work is approved"
                + " and "
                + facts.get("amount")
                + " can be released."
            : "Nothing is approved by silence.");
  }

  private List<String> refundAsked() {
    String asked =
        "The client asks for " + facts.get("amount") + " of " + milestone() + " to be given back.";
    String answer =
        "Accept or decline it by "
            + facts.when("answerBy")
            + "; after that it is paid without your answer, as both sides agreed.";
    return facts.get("reason").isBlank()
        ? List.of(asked, answer)
        : List.of(asked, facts.get("reason"), answer);
  }

  private String refund() {
    return switch (facts.get("outcome")) {
      case "DECLINED" -> "Refund declined";
      case "WITHDRAWN" -> "Refund request withdrawn";
      default -> "Refunded";
    };
  }

  private String refundDecided() {
    String amount = facts.get("amount") + " of " + milestone();
    return switch (facts.get("outcome")) {
      case "DECLINED" -> "The provider declined to give back " + amount + ".";
      case "WITHDRAWN" -> "The client no longer asks for " + amount + ".";
      case "LAPSED" -> amount + " went back to the client: the provider did not answer in time.";
      case "VOLUNTARY" -> "The provider gave " + amount + " back to the client.";
      default -> amount + " went back to the client: the provider accepted.";
    };
  }

  private List<String> disputeOpened() {
    String side = facts.get("side").equals(Side.CLIENT.name()) ? "client" : "provider";
    return List.of(
        "The " + side + " disputes " + milestone() + ":",
        facts.get("claim"),
        facts.get("amount")
            + " is frozen until both sides settle, an arbiter decides, or the contract's default"
            + " does after "
            + facts.when("decideBy")
            + ".");
  }

  private String dispute() {
    return facts.get("outcome").equals("CANCELLED") ? "Dispute called off" : "Dispute decided";
  }

  private String disputeDecided() {
    return switch (facts.get("outcome")) {
      case "CANCELLED" ->
          "The dispute about " + milestone() + " is called off: all goes on where it stood.";
      case "SETTLED" -> "Both sides settled the dispute about " + milestone() + ": " + parts();
      case "DEFAULTED" ->
          "Nobody decided the dispute about "
              + milestone()
              + " in time, so the contract's default did: "
              + parts();
      default -> "An arbiter decided the dispute about " + milestone() + ": " + parts();
    };
  }

  private String parts() {
    return facts.get("toClient")
        + " to the client, "
        + facts.get("toProvider")
        + " to the provider.";
  }

  private String revision() {
    return "Revision " + facts.get("revision") + " of " + milestone();
  }

  private String milestone() {
    return '"' + facts.get("milestone") + '"';
  }
}
