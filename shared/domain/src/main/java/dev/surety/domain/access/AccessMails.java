package dev.surety.domain.access;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people are told about an access. */
final class AccessMails {
  private AccessMails() {}

  static List<Mail> to(
      Side side, Agreement agreement, AccessGrant grant, String occasion, MailTemplate template) {
    Map<String, String> facts = facts(agreement, grant);
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail(grant.subject(), occasion, contact, template, facts))
        .toList();
  }

  static List<Mail> toBoth(
      Agreement agreement, AccessGrant grant, String occasion, MailTemplate template) {
    return Stream.of(Side.values())
        .flatMap(side -> to(side, agreement, grant, occasion, template).stream())
        .toList();
  }

  private static Map<String, String> facts(Agreement agreement, AccessGrant grant) {
    Map<String, String> facts = new HashMap<>();
    facts.put("contract", agreement.terms().title());
    facts.put("contractId", grant.contract());
    facts.put("zone", agreement.terms().zone().getId());
    facts.put("side", grant.granted().side().name());
    facts.put("tool", grant.access().tool());
    facts.put("accessLevel", grant.access().level());
    facts.put("holder", grant.access().holder().name());
    facts.put("backupHolder", grant.access().backup().name());
    if (grant.access().expiresAt() != null) {
      facts.put("expiresAt", grant.access().expiresAt().toString());
    }
    if (grant.ended() != null) {
      facts.put("reason", grant.ended().reason());
    }
    return facts;
  }
}
