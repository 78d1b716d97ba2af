package dev.surety.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.ledger.LedgerProof;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.payment.Release;
import dev.surety.domain.rail.PaymentOrder;
import dev.surety.json.Json;
import java.util.List;

/** Money as it is shown. */
final class MoneyView {
  private MoneyView() {}

  static JsonNode of(Release release) {
    ObjectNode view =
        Json.object()
            .put("id", release.id())
            .put("version", release.version())
            .put("state", release.held() ? "HELD" : "RELEASED")
            .put("milestone", release.milestone())
            .put("settlementSeq", release.settlementSeq())
            .put("grossMinor", release.amounts().grossMinor())
            .put("creditMinor", release.amounts().creditMinor())
            .put("feeMinor", release.amounts().feeMinor())
            .put("netMinor", release.amounts().netMinor())
            .put("refundedMinor", release.refundedMinor())
            .put("currency", release.currency())
            .put("releasedAt", release.releasedAt().toString());
    if (release.holdEndsAt() != null) {
      view.put("holdEndsAt", release.holdEndsAt().toString());
    }
    return view.set("transfers", Json.tree(release.transfers()));
  }

  static JsonNode of(PaymentOrder order) {
    ObjectNode view =
        Json.object()
            .put("id", order.id())
            .put("version", order.version())
            .put("kind", order.kind().name())
            .put("state", order.state().name())
            .put("org", order.org())
            .put("amountMinor", order.amountMinor())
            .put("currency", order.currency())
            .put("rail", order.rail())
            .put("account", order.account())
            .put("requestedAt", order.requestedAt().toString());
    if (order.reference() != null) {
      view.put("reference", order.reference());
    }
    if (order.reason() != null) {
      view.put("reason", order.reason());
    }
    return view.set("allowedActions", Json.tree(order.state().allowedActions()));
  }

  static JsonNode of(StatementLine line) {
    return Json.object()
        .put("transfer", line.transfer())
        .put("act", line.act().name())
        .put("amountMinor", line.amountMinor())
        .put("currency", line.currency())
        .put("counter", line.counter())
        .put("reference", line.reference())
        .put("at", line.at().toString());
  }

  static JsonNode of(List<LedgerProof.Check> checks) {
    ArrayNode shown = Json.object().putArray("checks");
    for (LedgerProof.Check check : checks) {
      ObjectNode row = shown.addObject().put("name", check.name()).put("passed", check.passed());
      check.firstBroken().ifPresent(broken -> row.put("firstBroken", broken));
    }
    return shown;
  }

  static JsonNode of(Transfer transfer) {
    return Json.object()
        .put("id", transfer.id())
        .put("act", transfer.act().name())
        .put("debit", transfer.debit())
        .put("credit", transfer.credit())
        .put("amountMinor", transfer.amountMinor())
        .put("currency", transfer.currency())
        .put("reference", transfer.reference());
  }
}
