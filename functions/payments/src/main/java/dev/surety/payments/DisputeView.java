package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.dispute.Dispute;
import dev.surety.domain.dispute.DisputeState;
import dev.surety.domain.dispute.Offer;
import dev.surety.domain.dispute.Outcome;
import dev.surety.json.Json;

/** A dispute as it is shown. */
final class DisputeView {
  private DisputeView() {}

  static ObjectNode of(Dispute dispute) {
    ObjectNode view =
        Json.object()
            .put("id", dispute.id())
            .put("version", dispute.version())
            .put("state", dispute.state().name())
            .put("milestone", dispute.milestone())
            .put("side", dispute.opened().side().name())
            .put("openedBy", dispute.opened().by().sub())
            .put("openedAt", dispute.opened().at().toString())
            .put("claim", dispute.claim())
            .put("frozenMinor", dispute.frozenMinor())
            .put("decideBy", dispute.decideBy().toString())
            .put("defaultClientBps", dispute.defaultClientBps());
    ArrayNode settlements = view.putArray("settlements");
    dispute
        .offers()
        .forEach(o -> settlements.add(offer(o, dispute.state() == DisputeState.OPEN && o.open())));
    Outcome outcome = dispute.outcome();
    if (outcome != null) {
      view.putObject("outcome")
          .put("clientMinor", outcome.division().clientMinor())
          .put("providerMinor", outcome.division().providerMinor())
          .put("decidedBy", outcome.by().sub())
          .put("decidedAt", outcome.at().toString());
    }
    view.set("allowedActions", Json.tree(dispute.state().allowedActions()));
    return view;
  }

  private static ObjectNode offer(Offer offer, boolean open) {
    return Json.object()
        .put("id", offer.id())
        .put("side", offer.proposal().side().name())
        .put("offeredBy", offer.proposal().by().sub())
        .put("offeredAt", offer.proposal().at().toString())
        .put("clientMinor", offer.division().clientMinor())
        .put("providerMinor", offer.division().providerMinor())
        .put("open", open);
  }
}
