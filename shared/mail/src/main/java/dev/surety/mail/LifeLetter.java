package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Side;
import java.util.List;

/** What is said about a contract's course, and about what is owed beside the service. */
final class LifeLetter {
  private final Mail mail;
  private final Facts facts;

  LifeLetter(Mail mail, Facts facts) {
    this.mail = mail;
    this.facts = facts;
  }

  String subject() {
    String contract = facts.get("contract");
    return switch (mail.template()) {
      case CONTRACT_PROPOSED -> "Please review and sign: " + contract;
      case PROPOSAL_EXPIRED -> "Not signed in time: " + contract;
      case NOTICE_GIVEN -> "Notice given: " + contract;
      case NOTICE_OVER -> "Notice is over: " + contract;
      case CONTRACT_ENDING -> "Ends on " + facts.get("endsOn") + ": " + contract;
      case LAST_DAY_OVER -> "The last day is over: " + contract;
      case CONTRACT_ENDED -> ended() + ": " + contract;
      case OBLIGATION_DUE -> "Due: " + facts.get("obligation");
      case OBLIGATION_OVERDUE -> "Overdue: " + facts.get("obligation");
      default -> throw new IllegalArgumentException("not about its course: " + mail.template());
    };
  }

  List<String> paragraphs() {
    String contract = '"' + facts.get("contract") + '"';
    return switch (mail.template()) {
      case CONTRACT_PROPOSED ->
          List.of(
              "The terms of " + contract + " are proposed to you.",
              "What you would sign has the SHA-256 hash " + facts.get("termsHash") + ".",
              "They can be signed until " + facts.when("signBy") + ".");
      case PROPOSAL_EXPIRED ->
          List.of("The terms of " + contract + " were not signed by both sides in time.");
      case NOTICE_GIVEN ->
          List.of(
              "The " + side("side") + " ends " + contract + ":",
              facts.get("reason"),
              "The service goes on until "
                  + facts.when("endsAt")
                  + ". Response times and credits count as before; work that was never submitted"
                  + " goes back to the client then.");
      case NOTICE_OVER ->
          List.of(
              "The notice of " + contract + " is over. What was never submitted went back.",
              "The contract ends when the exit obligations are confirmed and nothing is held any"
                  + " more: either side can then complete it.");
      case CONTRACT_ENDING ->
          List.of(
              contract + " ends on " + facts.get("endsOn") + ".",
              "Renew it by an amendment of its last day, complete it, or give notice.");
      case LAST_DAY_OVER ->
          List.of(
              "The last day of " + contract + ", " + facts.get("endsOn") + ", is over.",
              "The service goes on until one side completes the contract or gives notice, or both"
                  + " agree on another day.");
      case CONTRACT_ENDED ->
          List.of(
              contract + " is over since " + facts.when("at") + ".",
              "Every access that was given for it was taken back before.");
      case OBLIGATION_DUE -> List.of(owed() + " is due by " + facts.when("dueAt") + ".");
      case OBLIGATION_OVERDUE ->
          List.of(owed() + " was not shown by " + facts.when("dueAt") + ", and is overdue.");
      default -> throw new IllegalArgumentException("not about its course: " + mail.template());
    };
  }

  private String ended() {
    return facts.get("state").equals("COMPLETED") ? "Completed" : "Terminated";
  }

  private String side(String name) {
    return facts.get(name).equals(Side.CLIENT.name()) ? "client" : "provider";
  }

  private String owed() {
    return "What the " + side("owner") + " owes, \"" + facts.get("obligation") + "\",";
  }
}
