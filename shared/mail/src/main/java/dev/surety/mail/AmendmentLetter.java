package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Side;
import java.util.ArrayList;
import java.util.List;

/** What is said about an amendment of the terms: what changes, from when on, and what to do. */
final class AmendmentLetter {
  private final Mail mail;
  private final Facts facts;

  AmendmentLetter(Mail mail, Facts facts) {
    this.mail = mail;
    this.facts = facts;
  }

  String subject() {
    String contract = facts.get("contract");
    return switch (mail.template()) {
      case AMENDMENT_PROPOSED -> "Please answer: other terms proposed for " + contract;
      case AMENDMENT_ACCEPTED -> "Amendment accepted: " + contract;
      case AMENDMENT_IN_FORCE -> "New terms in force: " + contract;
      default -> throw new IllegalArgumentException("not about an amendment: " + mail.template());
    };
  }

  List<String> paragraphs() {
    return switch (mail.template()) {
      case AMENDMENT_PROPOSED -> proposed();
      case AMENDMENT_ACCEPTED ->
          List.of(
              "Both sides agreed to version " + version() + ".",
              "It is in force from "
                  + facts.when("effectiveAt")
                  + " on; until then the present"
                  + " terms hold.",
              hash());
      case AMENDMENT_IN_FORCE -> inForce();
      default -> throw new IllegalArgumentException("not about an amendment: " + mail.template());
    };
  }

  private List<String> proposed() {
    String side = facts.get("side").equals(Side.CLIENT.name()) ? "client" : "provider";
    List<String> all = new ArrayList<>();
    all.add("The " + side + " proposes to amend the terms of \"" + facts.get("contract") + "\":");
    facts.get("differences").lines().forEach(all::add);
    all.add(
        facts.has("effectiveAt")
            ? "They would be in force from " + facts.when("effectiveAt") + " on."
            : "They would be in force as soon as you accept them.");
    all.add("What you would accept has the SHA-256 hash " + facts.get("termsHash") + ".");
    return all;
  }

  private List<String> inForce() {
    List<String> all = new ArrayList<>();
    all.add("Version " + version() + " is in force since " + facts.when("since") + ".");
    if (facts.has("back")) {
      all.add(facts.get("back") + " went back to the client.");
    }
    if (facts.has("short")) {
      all.add(
          facts.get("short")
              + " has to be put in by the client before the work it is for can be submitted.");
    }
    all.add(hash());
    return all;
  }

  private String version() {
    return facts.get("termsVersion") + " of the terms of \"" + facts.get("contract") + "\"";
  }

  private String hash() {
    return "These terms have the SHA-256 hash " + facts.get("termsHash") + ".";
  }
}
