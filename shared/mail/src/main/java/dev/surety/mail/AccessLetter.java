package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Side;
import java.util.ArrayList;
import java.util.List;

/** What is said about an access: who has it, until when, and who has to close it. */
final class AccessLetter {
  private final Mail mail;
  private final Facts facts;

  AccessLetter(Mail mail, Facts facts) {
    this.mail = mail;
    this.facts = facts;
  }

  String subject() {
    String tool = facts.get("tool");
    return switch (mail.template()) {
      case ACCESS_GRANTED -> "Please acknowledge: access to " + tool;
      case ACCESS_REVOKED -> "Access closed: " + tool;
      case ACCESS_EXPIRING -> "Access ends soon: %s (%s)".formatted(tool, facts.when("expiresAt"));
      case ACCESS_EXPIRED -> "Access ended, please close it: " + tool;
      default -> throw new IllegalArgumentException("not about access: " + mail.template());
    };
  }

  List<String> paragraphs() {
    List<String> all = new ArrayList<>();
    switch (mail.template()) {
      case ACCESS_GRANTED -> {
        all.add("The " + side() + " granted you " + access() + ".");
        all.add("Please acknowledge it as soon as it works." + until());
      }
      case ACCESS_REVOKED -> {
        all.add("This access is closed: " + access() + ".");
        if (facts.has("reason")) {
          all.add(facts.get("reason"));
        }
        all.add(closing());
      }
      case ACCESS_EXPIRING -> {
        all.add("This access ends at " + facts.when("expiresAt") + ": " + access() + ".");
        all.add("If it is needed for longer, it has to be granted anew.");
      }
      default -> {
        all.add("This access ended at " + facts.when("expiresAt") + ": " + access() + ".");
        all.add(closing());
      }
    }
    return all;
  }

  private String closing() {
    return owns()
        ? "Please make sure in the tool itself that nobody can use it any more."
        : "Please stop using it; the " + side() + " closes it in the tool itself.";
  }

  private boolean owns() {
    return mail.recipient().isOn(Side.valueOf(facts.get("side")));
  }

  private String until() {
    return facts.has("expiresAt") ? " It ends at " + facts.when("expiresAt") + "." : "";
  }

  private String access() {
    return "access to \"%s\" (%s) for %s, and %s as backup, under the contract \"%s\""
        .formatted(
            facts.get("tool"),
            facts.get("accessLevel"),
            facts.get("holder"),
            facts.get("backupHolder"),
            facts.get("contract"));
  }

  private String side() {
    return Side.valueOf(facts.get("side")).prefix();
  }
}
