package dev.surety.domain.serviceissue;

import dev.surety.domain.contract.Agreement;
import dev.surety.domain.outbox.Mail;
import dev.surety.domain.outbox.MailTemplate;
import dev.surety.domain.party.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people are told about a service issue. */
final class IssueMails {
  private final Agreement agreement;
  private final ServiceIssue issue;

  IssueMails(Agreement agreement, ServiceIssue issue) {
    this.agreement = agreement;
    this.issue = issue;
  }

  List<Mail> raised() {
    return to(
        issue.raised().side().other(),
        "raised",
        MailTemplate.ISSUE_RAISED,
        Map.of("text", issue.complaint().description()));
  }

  /** What was last said, to the side that did not say it. */
  List<Mail> said(Side by) {
    IssueEntry entry = issue.entries().getLast();
    Map<String, String> more = new HashMap<>();
    more.put("text", entry.text());
    more.put("entry", entry.kind().name());
    issue
        .clock(IssueClock.Kind.FULFIL)
        .ifPresent(clock -> more.put("dueAt", clock.dueAt().toString()));
    return to(by.other(), "entry-" + issue.entries().size(), MailTemplate.ISSUE_ANSWERED, more);
  }

  List<Mail> planSoonDue() {
    return to(issue.raised().side().other(), "plan-due", MailTemplate.ISSUE_PLAN_DUE, Map.of());
  }

  List<Mail> breached(IssueClock clock) {
    Map<String, String> more = new HashMap<>();
    more.put("clock", clock.kind().name());
    more.put("dueAt", clock.dueAt().toString());
    if (clock.answeredAt() != null) {
      more.put("answeredAt", clock.answeredAt().toString());
    }
    return Stream.of(Side.values())
        .flatMap(
            side -> to(side, "breach-" + clock.kind(), MailTemplate.ISSUE_BREACHED, more).stream())
        .toList();
  }

  private List<Mail> to(
      Side side, String occasion, MailTemplate template, Map<String, String> more) {
    Map<String, String> facts = new HashMap<>();
    facts.put("contract", agreement.terms().title());
    facts.put("contractId", issue.contract());
    facts.put("zone", agreement.terms().zone().getId());
    facts.put("side", issue.raised().side().name());
    facts.put("issue", issue.complaint().title());
    facts.put("issueId", issue.id());
    facts.put("severity", issue.complaint().severity().name());
    issue
        .clock(IssueClock.Kind.RESPOND)
        .ifPresent(clock -> facts.put("respondBy", clock.dueAt().toString()));
    issue
        .clock(IssueClock.Kind.PLAN)
        .ifPresent(clock -> facts.put("planBy", clock.dueAt().toString()));
    facts.putAll(more);
    return agreement.terms().contactsOf(side).stream()
        .map(contact -> new Mail(issue.subject(), occasion, contact, template, facts))
        .toList();
  }
}
