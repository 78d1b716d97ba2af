package dev.surety.reports.export;

import dev.surety.domain.milestone.Approval;
import dev.surety.domain.milestone.Evidence;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.PendingRefund;
import dev.surety.domain.milestone.Review;
import dev.surety.domain.milestone.Revision;
import dev.surety.domain.milestone.Standstill;
import dev.surety.domain.milestone.Warning;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Milestones with their revisions and reviews, as an export tells them. */
final class MilestoneRows {
  private MilestoneRows() {}

  static Row milestone(Milestone milestone) {
    Row disputed = Row.part();
    new TreeMap<>(milestone.disputed()).forEach((side, time) -> disputed.with(side.name(), time));
    return Row.of("milestone", milestone.id(), milestone)
        .with("title", milestone.plan().title())
        .with("amountMinor", milestone.amountMinor())
        .with("dueOn", milestone.plan().dueOn())
        .with("deliverables", milestone.plan().deliverables())
        .with("state", milestone.state())
        .with("revision", milestone.revision())
        .with("fundedMinor", milestone.escrow().fundedMinor())
        .with("releasedMinor", milestone.escrow().releasedMinor())
        .with("refundedMinor", milestone.escrow().refundedMinor())
        .with("heldMinor", milestone.escrow().heldMinor())
        .with("frozenMinor", milestone.escrow().frozenMinor())
        .with("shortMinor", milestone.shortMinor())
        .with("settlementSeq", milestone.settlementSeq())
        .all("revisions", milestone.revisions(), MilestoneRows::revision)
        .all("approvals", milestone.approvals(), MilestoneRows::approval)
        .with("refund", refund(milestone.refund()))
        .with("standstill", standstill(milestone.standstill()))
        .with("disputed", disputed);
  }

  private static Row revision(Revision revision) {
    return Row.part()
        .with("number", revision.number())
        .with("submittedBy", revision.submittedBy())
        .with("submittedAt", revision.submittedAt())
        .all("evidence", revision.evidence(), MilestoneRows::evidence)
        .with("review", review(revision.review()))
        .with("answer", revision.answer());
  }

  private static Row evidence(Evidence evidence) {
    return Row.part()
        .with("title", evidence.title())
        .with("uri", evidence.uri())
        .with("sha256", evidence.sha256());
  }

  private static Row review(Review review) {
    return Row.part()
        .with("endsAt", review.endsAt())
        .with("silenceApproves", review.silenceApproves())
        .all("warnings", review.warnings(), MilestoneRows::warning)
        .with("endTold", review.endTold());
  }

  private static Row warning(Warning warning) {
    return Row.part()
        .with("before", warning.before())
        .with("at", warning.at())
        .with("told", warning.told())
        .with("mailedAt", warning.mailedAt())
        .with("sentAt", warning.sentAt())
        .with("provedAt", warning.provedAt());
  }

  private static Row approval(Approval approval) {
    return Row.part()
        .with("by", Row.actor(approval.by()))
        .with("at", approval.at())
        .with("revision", approval.revision())
        .with("amountMinor", approval.amountMinor());
  }

  private static @Nullable Row refund(@Nullable PendingRefund refund) {
    return refund == null
        ? null
        : Row.part()
            .with("id", refund.id())
            .with("amountMinor", refund.amountMinor())
            .with("answerBy", refund.answerBy());
  }

  private static @Nullable Row standstill(@Nullable Standstill still) {
    return still == null
        ? null
        : Row.part()
            .with("dispute", still.dispute())
            .with("by", still.by())
            .with("from", still.from())
            .with("since", still.since());
  }
}
