package dev.surety.store.item;

import dev.surety.domain.serviceissue.Complaint;
import dev.surety.domain.serviceissue.IssueClock;
import dev.surety.domain.serviceissue.IssueEntry;
import dev.surety.domain.serviceissue.IssueState;
import dev.surety.domain.serviceissue.ServiceIssue;

/** A service issue as it is stored, with its clocks and all that was said. */
public final class ServiceIssueItem {
  private ServiceIssueItem() {}

  public static Fields write(ServiceIssue issue) {
    Complaint complaint = issue.complaint();
    return RefundItem.proposal(issue.raised())
        .with("contract", issue.contract())
        .with("id", issue.id())
        .with("title", complaint.title())
        .with("description", complaint.description())
        .with("severity", complaint.severity())
        .with("about", complaint.about())
        .with("termsVersion", issue.termsVersion())
        .with("state", issue.state())
        .withAll("clocks", issue.clocks(), ServiceIssueItem::clock)
        .withAll("entries", issue.entries(), ServiceIssueItem::entry)
        .with("reminded", issue.reminded());
  }

  public static ServiceIssue read(Fields item, long version) {
    return new ServiceIssue(
        item.text("contract"),
        item.text("id"),
        version,
        RefundItem.proposal(item),
        new Complaint(
            item.text("title"),
            item.text("description"),
            item.constant("severity", Complaint.Severity.class),
            item.textOrNull("about")),
        item.count("termsVersion"),
        item.constant("state", IssueState.class),
        item.all("clocks", ServiceIssueItem::clock),
        item.all("entries", ServiceIssueItem::entry),
        item.flag("reminded"));
  }

  private static Fields clock(IssueClock clock) {
    return Fields.none()
        .with("kind", clock.kind())
        .with("startedAt", clock.startedAt())
        .with("dueAt", clock.dueAt())
        .with("answeredAt", clock.answeredAt())
        .with("cancelledAt", clock.cancelledAt())
        .with("breachTold", clock.breachTold());
  }

  private static IssueClock clock(Fields fields) {
    return new IssueClock(
        fields.constant("kind", IssueClock.Kind.class),
        fields.instant("startedAt"),
        fields.instant("dueAt"),
        fields.instantOrNull("answeredAt"),
        fields.instantOrNull("cancelledAt"),
        fields.flag("breachTold"));
  }

  private static Fields entry(IssueEntry entry) {
    return ContractItem.actor(entry.by())
        .with("kind", entry.kind())
        .with("at", entry.at())
        .with("text", entry.text());
  }

  private static IssueEntry entry(Fields fields) {
    return new IssueEntry(
        fields.constant("kind", IssueEntry.Kind.class),
        ContractItem.actor(fields),
        fields.instant("at"),
        fields.text("text"));
  }
}
