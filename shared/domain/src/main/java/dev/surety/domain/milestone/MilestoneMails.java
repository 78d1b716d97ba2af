package dev.surety.domain.milestone;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail("milestone/" + milestone.id(), occasion, contact, template, facts))
        .toList();
  }
}
