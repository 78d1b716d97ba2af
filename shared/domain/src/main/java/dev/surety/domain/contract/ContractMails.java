package dev.surety.domain.contract;

import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people are told about a contract as a whole. */
public final class ContractMails {
  private ContractMails() {}

  /**
   * A mail to every contact of a side.
   *
   * @param occasion unique for the contract, so that each occasion is told once
   */
  public static List<Mail> to(
      Side side,
      Agreement agreement,
      String occasion,
      MailTemplate template,
      Map<String, String> more) {
    Map<String, String> facts = new HashMap<>(more);
    facts.put("contract", agreement.terms().title());
    facts.put("contractId", agreement.contract());
    facts.put("zone", agreement.terms().zone().getId());
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail("contract", occasion, contact, template, facts))
        .toList();
  }

  /** The same to both sides. */
  public static List<Mail> toBoth(
      Agreement agreement, String occasion, MailTemplate template, Map<String, String> more) {
    return Stream.of(Side.values())
        .flatMap(side -> to(side, agreement, occasion, template, more).stream())
        .toList();
  }
}
