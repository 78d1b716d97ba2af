package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.terms.Contact;
import java.util.HashMap;
import java.util.Map;

/** Mails with the facts that the domain gives them. */
final class Sample {
  static final Contact OWNER = new Contact("client:owner", "Owner", "owner@acme.example", true);

  private static final Contact DUTY =
      new Contact("provider:duty", "Duty desk", "duty@modsq.example", false);

  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("contract", "Community management"),
          Map.entry("contractId", "c_1"),
          Map.entry("termsHash", "a".repeat(64)),
          Map.entry("ticketId", "t_1"),
          Map.entry("subject", "Spam in the forum"),
          Map.entry("priority", "HIGH"),
          Map.entry("metric", "FIRST_RESPONSE"),
          Map.entry("level", "75%"),
          Map.entry("at", "2026-03-09T13:15:00Z"),
          Map.entry("openTime", "PT15M"),
          Map.entry("dueAt", "2026-03-09T13:30:00Z"),
          Map.entry("zone", "America/New_York"),
          Map.entry("milestone", "Launch"),
          Map.entry("milestoneId", "M1"),
          Map.entry("amount", "USD 1,000.00"),
          Map.entry("revision", "2"),
          Map.entry("reviewEndsAt", "2026-03-23T08:00:00Z"),
          Map.entry("reason", "Please shorten it"),
          Map.entry("silenceApproves", "true"),
          Map.entry("answerBy", "2026-03-16T09:00:00Z"),
          Map.entry("decideBy", "2026-04-08T09:00:00Z"),
          Map.entry("side", "PROVIDER"),
          Map.entry("claim", "The work is done"),
          Map.entry("signBy", "2026-04-08T09:00:00Z"),
          Map.entry("endsAt", "2026-04-08T09:00:00Z"),
          Map.entry("endsOn", "2026-12-31"),
          Map.entry("state", "TERMINATED"),
          Map.entry("obligation", "Admin access"),
          Map.entry("owner", "CLIENT"),
          Map.entry("outcome", "SETTLED"),
          Map.entry("goal", "Playbook agreed"),
          Map.entry("stage", "D30"),
          Map.entry("toClient", "USD 400.00"),
          Map.entry("termsVersion", "2"),
          Map.entry("effectiveAt", "2026-04-01T09:00:00Z"),
          Map.entry("since", "2026-04-01T09:00:00Z"),
          Map.entry("differences", "title Old -> New\nendsOn 2026-12-31 -> 2027-12-31"),
          Map.entry("back", "USD 50.00"),
          Map.entry("short", "USD 70.00"),
          Map.entry("toProvider", "USD 600.00"),
          Map.entry("tool", "Forum"),
          Map.entry("accessLevel", "moderator"),
          Map.entry("holder", "Ben"),
          Map.entry("backupHolder", "Bea"),
          Map.entry("expiresAt", "2026-12-31T05:00:00Z"),
          Map.entry("issue", "Slow answers"),
          Map.entry("issueId", "i_1"),
          Map.entry("severity", "HIGH"),
          Map.entry("respondBy", "2026-03-12T08:00:00Z"),
          Map.entry("planBy", "2026-03-19T08:00:00Z"),
          Map.entry("entry", "PLAN"),
          Map.entry("clock", "PLAN"),
          Map.entry("text", "We add a shift"));

  private Sample() {}

  static Mail mail(MailTemplate template) {
    return mail(template, levelOf(template), Map.of());
  }

  static Mail mail(MailTemplate template, String level, Map<String, String> otherFacts) {
    return mail(DUTY, template, level, otherFacts);
  }

  static Mail mail(
      Contact to, MailTemplate template, String level, Map<String, String> otherFacts) {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.putAll(otherFacts);
    return new Mail("about", level, to, template, facts);
  }

  private static String levelOf(MailTemplate template) {
    return switch (template) {
      case WARNING -> "75%";
      case BREACH -> "100%";
      case ESCALATION -> "after PT2H";
      default -> "once";
    };
  }

  /** Every fact that people write, as somebody would who means harm. */
  static Mail hostile(MailTemplate template) {
    String text = "<script>alert('x')</script> & \"q\"\r\nBcc: victim@example.org";
    return mail(
        template,
        levelOf(template),
        Map.ofEntries(
            Map.entry("contract", text),
            Map.entry("subject", text),
            Map.entry("milestone", text),
            Map.entry("reason", text),
            Map.entry("claim", text),
            Map.entry("obligation", text),
            Map.entry("differences", text),
            Map.entry("standsInFor", text),
            Map.entry("tool", text),
            Map.entry("goal", text),
            Map.entry("holder", text),
            Map.entry("issue", text),
            Map.entry("text", text)));
  }
}
