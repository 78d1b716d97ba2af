package dev.surety.domain.amendment;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.decision.Changes;
import dev.surety.domain.ledger.Act;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.money.Amounts;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people are told about an amendment. */
final class AmendmentMails {
  /** A mail is read by people; the whole list is where its link leads. */
  private static final int MOST_DIFFERENCES = 20;

  private AmendmentMails() {}

  /** To the side that is asked. */
  static List<Mail> proposed(Agreement base, Amendment amendment, List<String> differences) {
    Map<String, String> facts = facts(base, amendment);
    facts.put("differences", shown(differences));
    return to(
        amendment.proposal().side().other(),
        base,
        amendment,
        MailTemplate.AMENDMENT_PROPOSED,
        facts);
  }

  /** To both sides: from its date on, newer terms are in force. */
  static List<Mail> waiting(Agreement base, Amendment amendment) {
    return toBoth(base, amendment, MailTemplate.AMENDMENT_ACCEPTED, facts(base, amendment));
  }

  /** To both sides, as the newer terms name them: they are in force, and this money moved. */
  static List<Mail> inForce(Agreement next, Amendment amendment, Changes money) {
    Map<String, String> facts = facts(next, amendment);
    facts.put("since", String.valueOf(next.since()));
    amount(facts, "back", back(money), next);
    amount(facts, "short", lacking(money), next);
    return toBoth(next, amendment, MailTemplate.AMENDMENT_IN_FORCE, facts);
  }

  private static long back(Changes money) {
    return money.transfers().stream()
        .filter(t -> t.act() == Act.AMEND_DOWN)
        .mapToLong(Transfer::amountMinor)
        .sum();
  }

  private static long lacking(Changes money) {
    return money.entities().stream()
        .filter(Milestone.class::isInstance)
        .map(Milestone.class::cast)
        .mapToLong(Milestone::shortMinor)
        .sum();
  }

  private static void amount(Map<String, String> facts, String name, long minor, Agreement next) {
    if (minor > 0) {
      facts.put(name, Amounts.readable(minor, next.terms().currency()));
    }
  }

  private static Map<String, String> facts(Agreement agreement, Amendment amendment) {
    Map<String, String> facts = new HashMap<>();
    facts.put("contract", agreement.terms().title());
    facts.put("contractId", amendment.contract());
    facts.put("zone", agreement.terms().zone().getId());
    facts.put("side", amendment.proposal().side().name());
    facts.put("termsVersion", String.valueOf(amendment.baseVersion() + 1));
    facts.put("termsHash", amendment.termsHash());
    Instant effectiveAt = amendment.effectiveAt();
    if (effectiveAt != null) {
      facts.put("effectiveAt", effectiveAt.toString());
    }
    return facts;
  }

  private static String shown(List<String> differences) {
    int more = differences.size() - MOST_DIFFERENCES;
    Stream<String> first = differences.stream().limit(MOST_DIFFERENCES);
    Stream<String> rest = more > 0 ? Stream.of("and " + more + " more") : Stream.empty();
    return String.join("\n", Stream.concat(first, rest).toList());
  }

  private static List<Mail> toBoth(
      Agreement agreement, Amendment amendment, MailTemplate template, Map<String, String> facts) {
    return Stream.of(Side.values())
        .flatMap(side -> to(side, agreement, amendment, template, facts).stream())
        .toList();
  }

  private static List<Mail> to(
      Side side,
      Agreement agreement,
      Amendment amendment,
      MailTemplate template,
      Map<String, String> facts) {
    String occasion = template.name().toLowerCase(java.util.Locale.ROOT);
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail(amendment.subject(), occasion, contact, template, facts))
        .toList();
  }
}
