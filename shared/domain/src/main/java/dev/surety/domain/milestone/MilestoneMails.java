package dev.surety.domain.milestone;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.Contact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people are told about a milestone. */
public final class MilestoneMails {
  private MilestoneMails() {}

  /**
   * A mail to every contact of a side.
   *
   * @param occasion unique for the milestone, so that each occasion is told once
   * @param amountMinor the amount the mail names, in minor units
   */
  public static List<Mail> to(
      Side side,
      Agreement agreement,
      Milestone milestone,
      String occasion,
      MailTemplate template,
      long amountMinor) {
    return to(side, agreement, milestone, occasion, template, amountMinor, Map.of());
  }

  /** The same, with more that the mail says. */
  public static List<Mail> to(
      Side side,
      Agreement agreement,
      Milestone milestone,
      String occasion,
      MailTemplate template,
      long amountMinor,
      Map<String, String> more) {
    Map<String, String> facts = facts(agreement, milestone, amountMinor);
    facts.putAll(more);
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail(milestone.subject(), occasion, contact, template, facts))
        .toList();
  }

  /** The same to both sides. */
  public static List<Mail> toBoth(
      Agreement agreement,
      Milestone milestone,
      String occasion,
      MailTemplate template,
      long amountMinor,
      Map<String, String> more) {
    return Stream.of(Side.values())
        .flatMap(
            side -> to(side, agreement, milestone, occasion, template, amountMinor, more).stream())
        .toList();
  }

  static List<String> contacts(List<Mail> mails) {
    return mails.stream().map(Mail::recipient).map(Contact::id).toList();
  }

  private static Map<String, String> facts(
      Agreement agreement, Milestone milestone, long amountMinor) {
    Map<String, String> facts = new HashMap<>();
    facts.put("contract", agreement.terms().title());
    facts.put("contractId", milestone.contract());
    facts.put("milestone", milestone.plan().title());
    facts.put("milestoneId", milestone.id());
    facts.put("amount", Amounts.readable(amountMinor, agreement.terms().currency()));
    facts.put("revision", String.valueOf(milestone.revision()));
    facts.put("zone", agreement.terms().zone().getId());
    if (!milestone.revisions().isEmpty()) {
      Revision last = milestone.revisions().getLast();
      facts.put("reviewEndsAt", last.reviewEndsAt().toString());
      facts.put("reason", last.answer() == null ? "" : last.answer());
    }
    return facts;
  }
}
