package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of every mail. Times are in the contract's zone. */
final class Letters {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

  private final String baseUrl;

  Letters(String baseUrl) {
    this.baseUrl = baseUrl.replaceAll("/+$", "");
  }

  Letter write(Mail mail) {
    Facts facts = new Facts(mail.facts());
    return switch (mail.template()) {
      case CONTRACT_PROPOSED ->
          letter(
              "Please review and sign: " + facts.get("contract"),
              facts,
              "The terms of \"" + facts.get("contract") + "\" are proposed to you.",
              "What you would sign has the SHA-256 hash " + facts.get("termsHash") + ".");
      case WARNING ->
          letter(
              "Answer soon: "
                  + facts.get("subject")
                  + " ("
                  + metric(facts)
                  + " due "
                  + facts.when("dueAt")
                  + ")",
              facts,
              ticket(facts) + " has used up " + used(mail.level()) + ".",
              "It is due at " + facts.when("dueAt") + ".");
      case BREACH ->
          letter(
              "Breached: " + metric(facts) + " of " + facts.get("subject"),
              facts,
              ticket(facts)
                  + " was due at "
                  + facts.when("dueAt")
                  + " and was not answered by then.",
              "The breach is on the contract's record.");
      case ESCALATION ->
          letter(
              "Still unanswered: " + metric(facts) + " of " + facts.get("subject"),
              facts,
              ticket(facts)
                  + " was due at "
                  + facts.when("dueAt")
                  + " and is still unanswered ("
                  + mail.level()
                  + " due).");
      case WORK_SUBMITTED ->
          letter(
              "Please review: " + facts.get("milestone") + " (" + facts.get("amount") + ")",
              facts,
              "Revision "
                  + facts.get("revision")
                  + " of \""
                  + facts.get("milestone")
                  + "\" is submitted.",
              "Your review window ends at " + facts.when("reviewEndsAt") + ".");
      case CHANGES_REQUESTED ->
          letter(
              "Changes requested: " + facts.get("milestone"),
              facts,
              "The client asks for changes to revision " + facts.get("revision") + ":",
              facts.get("reason"));
      case WORK_APPROVED ->
          letter(
              "Approved: " + facts.get("milestone") + " (" + facts.get("amount") + ")",
              facts,
              "Revision "
                  + facts.get("revision")
                  + " of \""
                  + facts.get("milestone")
                  + "\" is approved.");
      case PAYMENT_RELEASED ->
          letter(
              "Released: " + facts.get("amount") + " for " + facts.get("milestone"),
              facts,
              facts.get("amount")
                  + " net was released to you for \""
                  + facts.get("milestone")
                  + "\".");
    };
  }

  private Letter letter(String subject, Facts facts, String... paragraphs) {
    return Letter.of(
        subject, List.of(paragraphs), baseUrl + "/v1/contracts/" + facts.get("contractId"));
  }

  private static String ticket(Facts facts) {
    return "The %s of \"%s\" (priority %s, contract \"%s\")"
        .formatted(
            metric(facts), facts.get("subject"), facts.get("priority"), facts.get("contract"));
  }

  private static String metric(Facts facts) {
    return facts.get("metric").toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String used(String level) {
    return level.endsWith("%")
        ? level + " of its time"
        : "its time up to " + level.replace("before ", "") + " before it is due";
  }

  private record Facts(Map<String, String> all) {
    String get(String name) {
      return all.getOrDefault(name, "");
    }

    String when(String name) {
      ZoneId zone = ZoneId.of(all.getOrDefault("zone", "UTC"));
      return WHEN.format(Instant.parse(get(name)).atZone(zone));
    }
  }
}
