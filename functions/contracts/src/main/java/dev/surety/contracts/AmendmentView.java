package dev.surety.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.amendment.Amendment;
import dev.surety.domain.contract.Contract;
import dev.surety.json.Json;

/** An amendment as it is shown. */
final class AmendmentView {
  private AmendmentView() {}

  /** With what it changes. */
  static ObjectNode of(Amendment amendment, Contract contract) {
    ObjectNode view = summary(amendment, contract);
    view.set("changes", Json.readOwn(amendment.changes()));
    return view;
  }

  /** As it stands in a list: many with what they change would not fit into one answer. */
  static ObjectNode summary(Amendment amendment, Contract contract) {
    Amendment.State standing = amendment.standing(contract);
    ObjectNode view =
        Json.object()
            .put("id", amendment.id())
            .put("version", amendment.version())
            .put("state", standing.name())
            .put("baseVersion", amendment.baseVersion())
            .put("side", amendment.proposal().side().name())
            .put("proposedAt", amendment.proposal().at().toString())
            .put("termsHash", amendment.termsHash());
    view.putObject("proposedBy")
        .put("org", amendment.proposal().by().org())
        .put("sub", amendment.proposal().by().sub());
    view.set("allowedActions", Json.tree(amendment.allowedActions(contract)));
    if (amendment.effectiveAt() != null) {
      view.put("effectiveAt", amendment.effectiveAt().toString());
    }
    if (amendment.acceptedBy() != null) {
      view.putObject("acceptedBy")
          .put("org", amendment.acceptedBy().org())
          .put("sub", amendment.acceptedBy().sub());
    }
    if (amendment.inForceSince() != null) {
      view.put("inForceSince", amendment.inForceSince().toString());
    }
    return view;
  }
}
