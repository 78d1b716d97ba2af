package dev.surety.payments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.surety.domain.credit.Credit;
import dev.surety.json.Json;

/** A service credit as it is shown. */
final class CreditView {
  private CreditView() {}

  static ObjectNode of(Credit credit) {
    return Json.object()
        .put("id", credit.id())
        .put("state", credit.state().name())
        .put("period", credit.period().toString())
        .put("assessedMinor", credit.assessedMinor())
        .put("appliedMinor", credit.appliedMinor())
        .put("outstandingMinor", credit.outstandingMinor())
        .put("reason", credit.reason())
        .put("at", credit.at().toString());
  }
}
