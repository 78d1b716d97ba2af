package dev.surety.mail;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.party.Side;
import dev.surety.domain.sla.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a warning, a breach and an escalation say: what happened, and what to do next. */
final class AlertLetter {
  private final Mail mail;
  private final Facts facts;
  private final Words words;

  AlertLetter(Mail mail, Facts facts) {
    this.mail = mail;
    this.facts = facts;
    this.words = words(Metric.valueOf(facts.get("metric")));
  }

  /**
   * How people speak of a metric.
   *
   * @param soon what a warning asks for
   * @param still what it is when it is late
   * @param act what the provider has to do
   */
  private record Words(String name, String soon, String still, String act) {}

  private static Words words(Metric metric) {
    return switch (metric) {
      case FIRST_RESPONSE -> new Words("first response", "Answer soon", "unanswered", "answer");
      case NEXT_RESPONSE -> new Words("next response", "Answer soon", "unanswered", "answer");
      case UPDATE -> new Words("update", "Give news soon", "without news", "tell how it stands");
      case RESOLUTION -> new Words("resolution", "Resolve soon", "unresolved", "resolve it");
    };
  }

  String subject() {
    String about = words.name() + " of " + facts.get("subject");
    return switch (mail.template()) {
      case WARNING ->
          "%s: %s (%s due %s)"
              .formatted(words.soon(), facts.get("subject"), words.name(), facts.when("dueAt"));
      case BREACH -> "Breached: " + about;
      default -> "Still %s: %s (%s)".formatted(words.still(), about, level());
    };
  }

  List<String> paragraphs() {
    List<String> all = new ArrayList<>();
    all.add(happened());
    all.add(stands());
    if (facts.has("standsInFor")) {
      all.add("You are told because it is outside the hours of " + facts.get("standsInFor") + ".");
    }
    all.add(next());
    return all;
  }

  private String happened() {
    String due = ticket() + " was due at " + facts.when("dueAt");
    return switch (mail.template()) {
      case WARNING -> ticket() + " has used up " + used() + ".";
      case BREACH -> due + " and did not come by then.";
      default -> due + " and is still missing: " + level() + ".";
    };
  }

  /** How much time was left or gone, at the instant that the mail stands for. */
  private String stands() {
    return switch (mail.template()) {
      case WARNING ->
          "It is due at "
              + facts.when("dueAt")
              + openTime(", with %s of open time left at %s")
              + ".";
      case BREACH ->
          "The breach is on the contract's record and counts in its period."
              + (answered() ? " The answer came at " + facts.when("answeredAt") + "." : "");
      default -> "It is late" + openTime(" by %s of open time at %s") + ".";
    };
  }

  private String next() {
    boolean provider = mail.recipient().isOn(Side.PROVIDER);
    if (facts.has("contested")) {
      return provider
          ? "The answer was logged only afterwards: the client has to confirm it."
          : "The answer was logged only afterwards: please confirm it if it happened as told.";
    }
    if (answered()) {
      return "Nothing is left to do about it.";
    }
    return provider
        ? "Next: " + words.act() + ", and log it on the ticket."
        : "Next: the provider has to " + words.act() + ". If it waits for you, write to it.";
  }

  private boolean answered() {
    return facts.has("answeredAt");
  }

  private String ticket() {
    return "The %s of \"%s\" (ticket %s, priority %s, contract \"%s\")"
        .formatted(
            words.name(),
            facts.get("subject"),
            facts.get("ticketId"),
            facts.get("priority"),
            facts.get("contract"));
  }

  /** The escalation's number in the terms if it has one, and its place. */
  private String level() {
    String after = place("after ") + " after due";
    return facts.has("escalation")
        ? "escalation level " + facts.get("escalation") + ", " + after
        : "escalation " + after;
  }

  private String used() {
    return mail.level().endsWith("%")
        ? mail.level() + " of its time"
        : "its time up to " + place("before ") + " before it is due";
  }

  private String place(String prefix) {
    return Facts.length(Duration.parse(mail.level().substring(prefix.length())));
  }

  private String openTime(String sentence) {
    return facts.has("openTime")
        ? sentence.formatted(Facts.length(Duration.parse(facts.get("openTime"))), facts.when("at"))
        : "";
  }
}
