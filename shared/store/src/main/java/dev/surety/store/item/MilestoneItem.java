package dev.surety.store.item;

import dev.surety.domain.milestone.Approval;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.Revision;
import dev.surety.domain.terms.MilestonePlan;
import java.time.LocalDate;

/** A milestone as it is stored. */
public final class MilestoneItem {
  private MilestoneItem() {}

  public static Fields write(Milestone milestone) {
    return Fields.none()
        .with("contract", milestone.contract())
        .with("id", milestone.id())
        .with("title", milestone.plan().title())
        .with("amountMinor", milestone.plan().amountMinor())
        .with("dueOn", milestone.plan().dueOn())
        .with("deliverables", milestone.plan().deliverables())
        .with("state", milestone.state())
        .withAll("revisions", milestone.revisions(), MilestoneItem::revision)
        .withAll("approvals", milestone.approvals(), MilestoneItem::approval)
        .with("fundedMinor", milestone.fundedMinor())
        .with("releasedMinor", milestone.releasedMinor())
        .with("settlementSeq", milestone.settlementSeq());
  }

  public static Milestone read(Fields item, long version) {
    return new Milestone(
        item.text("contract"),
        item.text("id"),
        version,
        new MilestonePlan(
            item.text("id"),
            item.text("title"),
            item.whole("amountMinor"),
            LocalDate.parse(item.text("dueOn")),
            item.texts("deliverables")),
        item.constant("state", MilestoneState.class),
        item.all("revisions", MilestoneItem::revision),
        item.all("approvals", MilestoneItem::approval),
        item.whole("fundedMinor"),
        item.whole("releasedMinor"),
        item.whole("settlementSeq"));
  }

  private static Fields revision(Revision revision) {
    return Fields.none()
        .with("number", revision.number())
        .withAll("evidence", revision.evidence(), MilestoneItem::evidence)
        .with("submittedBy", revision.submittedBy())
        .with("submittedAt", revision.submittedAt())
        .with("reviewEndsAt", revision.reviewEndsAt())
        .with("answer", revision.answer());
  }

  private static Revision revision(Fields fields) {
    return new Revision(
        fields.count("number"),
        fields.all("evidence", MilestoneItem::evidence),
        fields.text("submittedBy"),
        fields.instant("submittedAt"),
        fields.instant("reviewEndsAt"),
        fields.textOrNull("answer"));
  }

  private static Fields evidence(Evidence evidence) {
    return Fields.none()
        .with("title", evidence.title())
        .with("uri", evidence.uri())
        .with("sha256", evidence.sha256());
  }

  private static Evidence evidence(Fields fields) {
    return new Evidence(fields.text("title"), fields.text("uri"), fields.text("sha256"));
  }

  private static Fields approval(Approval approval) {
    return ContractItem.actor(approval.by())
        .with("at", approval.at())
        .with("revision", approval.revision())
        .with("amountMinor", approval.amountMinor());
  }

  private static Approval approval(Fields fields) {
    return new Approval(
        ContractItem.actor(fields),
        fields.instant("at"),
        fields.count("revision"),
        fields.whole("amountMinor"));
  }
}
