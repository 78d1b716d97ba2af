package dev.surety.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.payment.Release;
import dev.surety.json.Json;

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
            .put("currency", release.currency())
            .put("releasedAt", release.releasedAt().toString());
    if (release.holdEndsAt() != null) {
      view.put("holdEndsAt", release.holdEndsAt().toString());
    }
    return view.set("transfers", Json.tree(release.transfers()));
  }

  static JsonNode of(Deposit deposit) {
    return Json.object()
        .put("id", deposit.id())
        .put("version", deposit.version())
        .put("state", deposit.state().name())
        .put("org", deposit.org())
        .put("amountMinor", deposit.amountMinor())
        .put("currency", deposit.currency())
        .put("requestedAt", deposit.requestedAt().toString());
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
