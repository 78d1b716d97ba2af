package dev.surety.store.item;

import dev.surety.domain.milestone.Approval;
import dev.surety.domain.milestone.Escrow;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.MilestoneState;
import dev.surety.domain.milestone.PendingRefund;
import dev.surety.domain.milestone.Review;
import dev.surety.domain.milestone.Revision;
import dev.surety.domain.milestone.Standstill;
import dev.surety.domain.milestone.Warning;
import dev.surety.domain.party.Side;
import dev.surety.domain.terms.MilestonePlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        .with("fundedMinor", milestone.escrow().fundedMinor())
        .with("releasedMinor", milestone.escrow().releasedMinor())
        .with("refundedMinor", milestone.escrow().refundedMinor())
        .with("frozenMinor", milestone.escrow().frozenMinor())
        .with("settlementSeq", milestone.settlementSeq())
        .with("refund", milestone.refund() == null ? null : refund(milestone.refund()))
        .with(
            "standstill",
            milestone.standstill() == null ? null : standstill(milestone.standstill()))
        .with("disputedByClient", milestone.disputed().get(Side.CLIENT))
        .with("disputedByProvider", milestone.disputed().get(Side.PROVIDER))
        .with("shortMinor", milestone.shortMinor());
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
        new Escrow(
            item.whole("fundedMinor"),
            item.whole("releasedMinor"),
            item.whole("refundedMinor"),
            item.whole("frozenMinor")),
        item.whole("settlementSeq"),
        refundOrNull(item.fieldsOrNull("refund")),
        standstillOrNull(item.fieldsOrNull("standstill")),
        disputed(item),
        item.wholeOr("shortMinor", 0));
  }

  private static Map<Side, Duration> disputed(Fields item) {
    Map<Side, Duration> disputed = new EnumMap<>(Side.class);
    Duration client = item.durationOrNull("disputedByClient");
    Duration provider = item.durationOrNull("disputedByProvider");
    if (client != null) {
      disputed.put(Side.CLIENT, client);
    }
    if (provider != null) {
      disputed.put(Side.PROVIDER, provider);
    }
    return disputed;
  }

  private static Fields refund(PendingRefund refund) {
    return Fields.none()
        .with("id", refund.id())
        .with("amountMinor", refund.amountMinor())
        .with("answerBy", refund.answerBy());
  }

  private static @Nullable PendingRefund refundOrNull(@Nullable Fields fields) {
    return fields == null
        ? null
        : new PendingRefund(
            fields.text("id"), fields.whole("amountMinor"), fields.instant("answerBy"));
  }

  private static Fields standstill(Standstill standstill) {
    return Fields.none()
        .with("dispute", standstill.dispute())
        .with("by", standstill.by())
        .with("from", standstill.from())
        .with("since", standstill.since());
  }

  private static @Nullable Standstill standstillOrNull(@Nullable Fields fields) {
    return fields == null
        ? null
        : new Standstill(
            fields.text("dispute"),
            fields.constant("by", Side.class),
            fields.constant("from", MilestoneState.class),
            fields.instant("since"));
  }

  private static Fields revision(Revision revision) {
    return Fields.none()
        .with("number", revision.number())
        .withAll("evidence", revision.evidence(), MilestoneItem::evidence)
        .with("submittedBy", revision.submittedBy())
        .with("submittedAt", revision.submittedAt())
        .with("review", review(revision.review()))
        .with("answer", revision.answer());
  }

  private static Revision revision(Fields fields) {
    return new Revision(
        fields.count("number"),
        fields.all("evidence", MilestoneItem::evidence),
        fields.text("submittedBy"),
        fields.instant("submittedAt"),
        review(fields.fields("review")),
        fields.textOrNull("answer"));
  }

  private static Fields review(Review review) {
    return Fields.none()
        .with("endsAt", review.endsAt())
        .with("silenceApproves", review.silenceApproves())
        .withAll("warnings", review.warnings(), MilestoneItem::warning)
        .with("endTold", review.endTold());
  }

  private static Review review(Fields fields) {
    return new Review(
        fields.instant("endsAt"),
        fields.flag("silenceApproves"),
        fields.all("warnings", MilestoneItem::warning),
        fields.flag("endTold"));
  }

  private static Fields warning(Warning warning) {
    return Fields.none()
        .with("before", warning.before())
        .with("at", warning.at())
        .with("told", warning.told())
        .with("mailedAt", warning.mailedAt())
        .with("sentAt", warning.sentAt())
        .with("provedAt", warning.provedAt())
        .with("looks", warning.looks())
        .with("lookAt", warning.lookAt());
  }

  private static Warning warning(Fields fields) {
    return new Warning(
        Duration.parse(fields.text("before")),
        fields.instant("at"),
        fields.texts("told"),
        fields.instantOrNull("mailedAt"),
        fields.instantOrNull("sentAt"),
        fields.instantOrNull("provedAt"),
        fields.count("looks"),
        fields.instantOrNull("lookAt"));
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
