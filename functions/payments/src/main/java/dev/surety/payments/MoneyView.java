package dev.surety.payments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.ledger.LedgerProof;
import dev.surety.domain.ledger.StatementLine;
import dev.surety.domain.ledger.Transfer;
import dev.surety.domain.payment.Deposit;
import dev.surety.domain.payment.Release;
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
