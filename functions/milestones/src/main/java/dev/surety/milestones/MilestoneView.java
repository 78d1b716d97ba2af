package dev.surety.milestones;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Reviews;
import dev.surety.domain.milestone.Revision;
import dev.surety.domain.milestone.Warning;
import dev.surety.json.Json;
import java.time.Instant;

/** A milestone as it is shown. */
final class MilestoneView {
  private MilestoneView() {}

  /** As it is by now; its version is the stored one, which the next decision will name. */
  static ObjectNode at(Instant now, Milestone milestone) {
    return of(Reviews.asOf(milestone, now)).put("version", milestone.version());
  }

  static ObjectNode of(Milestone milestone) {
    ObjectNode view =
        Json.object()
            .put("id", milestone.id())
            .put("version", milestone.version())
            .put("state", milestone.state().name())
            .put("title", milestone.plan().title())
            .put("dueOn", milestone.plan().dueOn().toString())
            .put("revision", milestone.revision())
            .put("amountMinor", milestone.amountMinor())
            .put("fundedMinor", milestone.escrow().fundedMinor())
            .put("releasedMinor", milestone.escrow().releasedMinor())
            .put("refundedMinor", milestone.escrow().refundedMinor())
            .put("heldMinor", milestone.heldMinor())
            .put("frozenMinor", milestone.escrow().frozenMinor())
            .put("shortMinor", milestone.shortMinor())
            .put("settlementSeq", milestone.settlementSeq());
    view.set("deliverables", Json.tree(milestone.plan().deliverables()));
    view.set("allowedActions", Json.tree(milestone.allowedActions()));
    if (milestone.refund() != null) {
      view.put("refundRequest", milestone.refund().id());
    }
    if (milestone.standstill() != null) {
      view.put("dispute", milestone.standstill().dispute());
    }
    ArrayNode revisions = view.putArray("revisions");
    milestone.revisions().forEach(revision -> revisions.add(revision(revision)));
    ArrayNode approvals = view.putArray("approvals");
    milestone
        .approvals()
        .forEach(
            a ->
                approvals
                    .addObject()
                    .put("sub", a.by().sub())
                    .put("at", a.at().toString())
                    .put("revision", a.revision())
                    .put("amountMinor", a.amountMinor()));
    return view;
  }

  private static ObjectNode revision(Revision revision) {
    ObjectNode view =
        Json.object()
            .put("revision", revision.number())
            .put("submittedBy", revision.submittedBy())
            .put("submittedAt", revision.submittedAt().toString())
            .put("reviewEndsAt", revision.reviewEndsAt().toString())
            .put("silenceApproves", revision.review().silenceApproves());
    revision
        .review()
        .lapsesAfter()
        .ifPresent(at -> view.put("approvesBySilenceAfter", at.toString()));
    ArrayNode warnings = view.putArray("warnings");
    revision.review().warnings().forEach(warning -> warnings.add(warning(warning)));
    if (revision.answer() != null) {
      view.put("changesRequested", revision.answer());
    }
    ArrayNode evidence = view.putArray("evidence");
    revision
        .evidence()
        .forEach(
            e ->
                evidence
                    .addObject()
                    .put("title", e.title())
                    .put("uri", e.uri())
                    .put("sha256", e.sha256()));
    return view;
  }

  private static ObjectNode warning(Warning warning) {
    ObjectNode view =
        Json.object().put("before", warning.before().toString()).put("at", warning.at().toString());
    if (warning.sentAt() != null) {
      view.put("sentAt", warning.sentAt().toString());
    }
    return view;
  }
}
