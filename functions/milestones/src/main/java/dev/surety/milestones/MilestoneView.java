package dev.surety.milestones;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.milestone.Milestone;
import dev.surety.domain.milestone.Revision;
import dev.surety.json.Json;

/** A milestone as it is shown. */
final class MilestoneView {
  private MilestoneView() {}

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
            .put("fundedMinor", milestone.fundedMinor())
            .put("releasedMinor", milestone.releasedMinor())
            .put("refundedMinor", 0)
            .put("heldMinor", milestone.heldMinor())
            .put("frozenMinor", 0)
            .put("settlementSeq", milestone.settlementSeq());
    view.set("deliverables", Json.tree(milestone.plan().deliverables()));
    view.set("allowedActions", Json.tree(milestone.state().allowedActions()));
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
            .put("reviewEndsAt", revision.reviewEndsAt().toString());
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
}
