package dev.surety.domain.obligation;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people are told about an obligation. */
final class ObligationMails {
  private ObligationMails() {}

  /** To whom it is up to. */
  static List<Mail> due(Agreement agreement, Obligation obligation, String reminder) {
    return to(
        agreement,
        obligation,
        obligation.plan().owner(),
        "reminder-" + reminder + "-" + obligation.dueAt(),
        MailTemplate.OBLIGATION_DUE);
  }

  static List<Mail> overdue(Agreement agreement, Obligation obligation) {
    return Stream.of(Side.values())
        .flatMap(
            side ->
                to(
                    agreement,
                    obligation,
                    side,
                    "overdue-" + obligation.dueAt(),
                    MailTemplate.OBLIGATION_OVERDUE)
                    .stream())
        .toList();
  }

  private static List<Mail> to(
      Agreement agreement, Obligation obligation, Side side, String level, MailTemplate template) {
    Map<String, String> facts = new HashMap<>();
    facts.put("contract", agreement.terms().title());
    facts.put("contractId", obligation.contract());
    facts.put("obligation", obligation.plan().what());
    facts.put("obligationId", obligation.id());
    facts.put("owner", obligation.plan().owner().prefix());
    facts.put("zone", agreement.terms().zone().getId());
    facts.put("dueAt", String.valueOf(obligation.dueAt()));
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail(obligation.subject(), level, contact, template, facts))
        .toList();
  }
}
