package dev.surety.domain.dispute;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneMails;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are told about a dispute. */
final class DisputeMails {
  private DisputeMails() {}

  static List<Mail> decided(Agreement agreement, Milestone milestone, Dispute ended) {
    Map<String, String> facts = new HashMap<>();
    facts.put("outcome", ended.state().name());
    if (ended.outcome() != null) {
      facts.putAll(amounts(agreement, ended.outcome().division()));
    }
    return MilestoneMails.toBoth(
        agreement,
        milestone,
        "dispute-decided-" + ended.id(),
        MailTemplate.DISPUTE_DECIDED,
        ended.frozenMinor(),
        facts);
  }

  static Map<String, String> amounts(Agreement agreement, Division division) {
    String currency = agreement.terms().currency();
    return Map.of(
        "toClient", Amounts.readable(division.clientMinor(), currency),
        "toProvider", Amounts.readable(division.providerMinor(), currency));
  }
}
