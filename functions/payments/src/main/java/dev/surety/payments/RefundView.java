package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.refund.RefundRequest;
import dev.surety.json.Json;

/** A refund request as it is shown. */
final class RefundView {
  private RefundView() {}

  static ObjectNode of(RefundRequest request) {
    ObjectNode view =
        Json.object()
            .put("id", request.id())
            .put("version", request.version())
            .put("state", request.state().name())
            .put("milestone", request.milestone())
            .put("amountMinor", request.amountMinor())
            .put("reason", request.reason())
            .put("requestedBy", request.proposal().by().sub())
            .put("requestedAt", request.proposal().at().toString())
            .put("answerBy", request.answerBy().toString());
    if (request.decidedAt() != null) {
      view.put("decidedAt", request.decidedAt().toString());
    }
    view.set("allowedActions", Json.tree(request.state().allowedActions()));
    return view;
  }
}
